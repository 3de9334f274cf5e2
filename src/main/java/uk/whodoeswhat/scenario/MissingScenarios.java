package uk.whodoeswhat.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.rulebook.Judgement;
import uk.whodoeswhat.rulebook.Rule;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.certificate.CaseFinder;
import uk.whodoeswhat.tier.Assessed;
import uk.whodoeswhat.tier.Outcome;

/**
 * Scenarios for what no scenario shows of a rulebook, so few that none shows only what one before it does; and what was looked
 * for in vain, for no proposal shows it.
 */
public record MissingScenarios(List<Proposed> proposed, List<String> inVain) {
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    public MissingScenarios {
        proposed = List.copyOf(proposed);
        inVain = List.copyOf(inVain);
    }

    /** Looks for each outcome of a requirement and each rule that this coverage misses. */
    public static MissingScenarios of(Rulebook rulebook, Coverage coverage) {
        Search search = new Search(rulebook);
        coverage.partlyShown().forEach(use -> use.missing().forEach(outcome -> search.outcome(use, outcome)));
        coverage.unfired().stream().map(rulebook::rule).forEach(search::rule);
        return new MissingScenarios(search.proposed, search.inVain);
    }

    private static final class Search {
        private final Rulebook rulebook;
        private final CaseFinder finder;
        private final List<Proposed> proposed = new ArrayList<>();
        private final List<String> inVain = new ArrayList<>();

        Search(Rulebook rulebook) {
            this.rulebook = rulebook;
            this.finder = new CaseFinder(rulebook);
        }

        void outcome(RequirementUse use, Outcome outcome) {
            Predicate<Assessed> shown = each -> each.outcome() == outcome
                    && each.requirement().tier() == use.tier()
                    && each.requirement().id().equals(use.requirement());
            String shows = use.name() + " is " + outcome;
            if (isNew(judgement -> judgement.requirements().stream().anyMatch(shown))) {
                add(
                        shows,
                        finder.showing(use.tier(), use.requirement(), outcome),
                        judgement -> judgement.requirements().stream()
                                .filter(shown)
                                .flatMap(
                                        each -> rulebook.rule(each.requirement().rule()).citations().stream())
                                .distinct()
                                .toList());
            }
        }

        void rule(Rule rule) {
            if (isNew(judgement -> judgement.firings().stream()
                    .anyMatch(firing -> firing.rule().equals(rule)))) {
                add("the rule " + rule.id() + " fires", finder.firing(rule), judgement -> rule.citations());
            }
        }

        private boolean isNew(Predicate<Judgement> shown) {
            return proposed.stream().map(Proposed::judgement).noneMatch(shown);
        }

        private void add(String shows, Optional<Judgement> found, Function<Judgement, List<Citation>> clauses) {
            found.ifPresentOrElse(
                    judgement -> proposed.add(new Proposed(id(shows), shows, clauses.apply(judgement), judgement)),
                    () -> inVain.add(shows));
        }

        private static String id(String shows) {
            return "to-review-" + OTHER.matcher(shows.toLowerCase(Locale.ROOT)).replaceAll("-");
        }
    }
}
