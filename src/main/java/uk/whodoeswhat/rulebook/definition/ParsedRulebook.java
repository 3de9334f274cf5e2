package uk.whodoeswhat.rulebook.definition;

import java.util.List;
import uk.whodoeswhat.framework.Source;

/** What the files of a rulebook say, read and found to be in order. */
public record ParsedRulebook(
        RulebookDefinition manifest, List<Source> sources, CentralServices catalogue, ScannedRules scanned) {
    public List<Rule> rules() {
        return scanned.rules();
    }
}
