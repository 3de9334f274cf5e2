package uk.whodoeswhat.web.page.decision;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import uk.whodoeswhat.consequence.ConsequenceKind;
import uk.whodoeswhat.rationale.Shortfall;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.RequirementOutcome;
import uk.whodoeswhat.tier.Tier;

/** The reasons in a page: the rule that gave the tier, what the tier requires, why not each other, and what to note. */
record Why(List<Point> verdict, List<Point> required, List<Other> others, List<Point> notes) {

    /**
     * Another tier: in a sentence why it was not reached, and requirement by requirement what is lacking.
     */
    record Other(String tier, String usage, String sentence, List<Point> lacking) {}

    static Why of(Teller teller) {
        return new Maker(teller).make();
    }

    /** Makes the reasons of one decision. */
    private static final class Maker {
        private final Teller teller;
        private final Words words;
        private final Tier reached;
        private final Shortfall shortfall;

        Maker(Teller teller) {
            this.teller = teller;
            this.words = teller.words();
            this.reached = teller.judgement().tier();
            this.shortfall = new Shortfall(teller.rulebook(), teller.judgement());
        }

        Why make() {
            return new Why(
                    teller.judgement().firings().stream()
                            .filter(firing -> firing.stage() == Stage.VERDICT)
                            .map(firing -> teller.point(firing.rule().title() + ".", "", "", List.of(), firing.rule()))
                            .distinct()
                            .toList(),
                    points(teller.required(reached), this::parts),
                    Arrays.stream(Tier.values())
                            .filter(tier -> tier != reached)
                            .map(this::other)
                            .toList(),
                    teller.judgement().consequences().stream()
                            .filter(each -> each.kind() == ConsequenceKind.FLAG)
                            .map(each -> teller.point(each.text(), "", "", List.of(), teller.rule(each.rule())))
                            .toList());
        }

        private Other other(Tier tier) {
            List<RequirementOutcome> lacking = teller.required(tier).stream()
                    .filter(each -> each.outcome() != Outcome.SATISFIED)
                    .toList();
            return new Other(
                    words.of(tier),
                    words.usage(tier),
                    sentence(tier, lacking),
                    points(lacking, requirement -> shortfall.of(requirement.condition())));
        }

        private String sentence(Tier tier, List<RequirementOutcome> lacking) {
            if (tier == Tier.LOCAL) {
                return "This is only for what no central tier fits.";
            }
            if (lacking.isEmpty()) {
                return "Its requirements are satisfied too, but the tier reached comes before it.";
            }
            return (named("Not satisfied: ", Outcome.BLOCKED, lacking) + named("Open: ", Outcome.OPEN, lacking))
                    .strip();
        }

        private String named(String lead, Outcome outcome, List<RequirementOutcome> lacking) {
            List<String> names = lacking.stream()
                    .filter(each -> each.outcome() == outcome)
                    .map(each ->
                            Words.lower(words.requirement(each.requirement().id())))
                    .toList();
            return names.isEmpty() ? "" : lead + Words.list(names) + ". ";
        }

        private List<Point> points(List<RequirementOutcome> requirements, Function<Requirement, List<String>> details) {
            return requirements.stream()
                    .map(each -> teller.point(
                            words.requirement(each.requirement().id()),
                            Words.capital(Words.of(each.outcome())),
                            Look.colour(each.outcome()),
                            details.apply(each.requirement()),
                            teller.rule(each.requirement().rule())))
                    .toList();
        }

        /** What was found of each part of a requirement that puts several together. */
        private List<String> parts(Requirement requirement) {
            return requirement.condition().criteria().stream()
                    .filter(criterion -> !words.of(criterion).equals(words.requirement(requirement.id())))
                    .sorted()
                    .map(criterion -> words.of(criterion) + ": " + Words.lower(Words.of(teller.status(criterion))))
                    .toList();
        }
    }
}
