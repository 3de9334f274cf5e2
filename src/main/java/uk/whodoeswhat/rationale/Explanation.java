package uk.whodoeswhat.rationale;

import uk.whodoeswhat.finding.Finding;
import uk.whodoeswhat.rulebook.definition.Rule;

/** One finding in a sentence: its status in words, why, and from which evidence. */
public final class Explanation {

    public static String of(Finding finding, Rule rule) {
        String evidence = finding.evidence().isEmpty() ? "" : " (" + String.join(", ", finding.evidence()) + ")";
        return Words.of(finding.status()) + ": " + Words.lower(rule.title()) + evidence + ".";
    }

    private Explanation() {}
}
