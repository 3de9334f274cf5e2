package uk.whodoeswhat.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.RequirementOutcome;
import uk.whodoeswhat.tier.Tier;

/** Tells why the tier was reached and why the others were not. */
final class Tiers {
    /** What needs no explaining where a requirement that puts several criteria together is not satisfied. */
    private static final Set<Status> HOLDS = EnumSet.of(Status.DEMONSTRATED, Status.ARGUED, Status.MET);

    private final Told told;
    private final Words words;
    private final Tier reached;

    Tiers(Told told) {
        this.told = told;
        this.words = told.words();
        this.reached = told.judgement().tier();
    }

    PaperSection why() {
        if (reached == Tier.LOCAL) {
            return new PaperSection(
                    "Why this tier",
                    List.of("Nothing is required of it: it holds wherever no central tier is reached, as below."),
                    List.of());
        }
        return new PaperSection(
                "Why this tier",
                List.of("All that this tier requires is satisfied:"),
                of(reached).stream().map(this::point).toList());
    }

    PaperSection whyNot() {
        List<PaperPoint> points = Arrays.stream(Tier.values())
                .filter(tier -> tier != reached)
                .map(this::missed)
                .toList();
        return new PaperSection("Why not another tier", List.of(), points);
    }

    private PaperPoint missed(Tier tier) {
        String name = words.of(tier) + " (" + words.usage(tier) + "): ";
        if (tier == Tier.LOCAL) {
            return PaperPoint.of(name + "only where no central tier is reached.");
        }
        List<String> details = Stream.of(Outcome.BLOCKED, Outcome.OPEN)
                .flatMap(outcome -> of(tier).stream().filter(each -> each.outcome() == outcome))
                .map(this::lacking)
                .toList();
        return details.isEmpty()
                ? PaperPoint.of(name + "its requirements are satisfied too, but the tier reached comes before it.")
                : new PaperPoint(name + "not reached.", List.of(), details);
    }

    private String lacking(RequirementOutcome assessed) {
        Requirement requirement = assessed.requirement();
        List<Criterion> lacking = parts(requirement).stream()
                .filter(criterion -> !HOLDS.contains(told.found(criterion)))
                .toList();
        String parts = lacking.isEmpty() ? statuses(parts(requirement)) : statuses(lacking);
        return Words.capital(Words.of(assessed.outcome())) + ": " + Words.lower(words.requirement(requirement.id()))
                + " (" + Citations.line(told.citations(requirement.rule())) + ")."
                + (parts.isEmpty() ? "" : " " + parts);
    }

    private PaperPoint point(RequirementOutcome assessed) {
        Requirement requirement = assessed.requirement();
        String parts = statuses(parts(requirement));
        return new PaperPoint(
                words.requirement(requirement.id()) + ": " + Words.of(assessed.outcome()) + ".",
                told.citations(requirement.rule()),
                parts.isEmpty() ? List.of() : List.of(parts));
    }

    /** The criteria of a requirement that puts several together. */
    private static List<Criterion> parts(Requirement requirement) {
        List<Criterion> criteria = requirement.condition().criteria().stream().toList();
        return criteria.size() < 2 ? List.of() : criteria;
    }

    private String statuses(List<Criterion> criteria) {
        String statuses = criteria.stream().map(told::status).collect(Collectors.joining("; "));
        return statuses.isEmpty() ? "" : statuses + ".";
    }

    private List<RequirementOutcome> of(Tier tier) {
        return told.judgement().requirements().stream()
                .filter(each -> each.requirement().tier() == tier)
                .toList();
    }
}
