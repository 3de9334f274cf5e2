package uk.whodoeswhat.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.document.Items;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.tier.Headline;
import uk.whodoeswhat.tier.LocalLevel;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/**
 * What must come out. Only the tier is always stated. Findings, and the rules that concluded
 * them, are by criterion; requirements by tier and name.
 */
public record Expected(
        Tier tier,
        Optional<Standing> standing,
        Optional<List<Tier>> possibleTiers,
        Optional<LocalLevel> level,
        Optional<Headline> headline,
        Optional<ExpectedNeed> need,
        Optional<ExpectedCase> aimsCase,
        @Items(unique = true) Optional<List<String>> restsOn,
        Map<String, Status> findings,
        Map<String, String> concludedBy,
        Map<String, Map<String, Outcome>> requirements,
        @Items(unique = true) List<String> rules,
        @Items(unique = true) List<String> notRules) {
    public Expected {
        possibleTiers = possibleTiers.map(List::copyOf);
        restsOn = restsOn.map(List::copyOf);
        rules = List.copyOf(rules);
        notRules = List.copyOf(notRules);
    }

    /** What need and alternatives say by themselves. */
    public record ExpectedNeed(Tier tier, Optional<List<Tier>> possibleTiers) {
        public ExpectedNeed {
            possibleTiers = possibleTiers.map(List::copyOf);
        }
    }

    /** Whether the case is made, and the claims that are not shown. */
    public record ExpectedCase(Outcome outcome, Optional<List<String>> missing) {
        public ExpectedCase {
            missing = missing.map(List::copyOf);
        }
    }
}
