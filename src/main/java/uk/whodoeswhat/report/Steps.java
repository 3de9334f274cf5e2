package uk.whodoeswhat.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.whodoeswhat.consequence.Consequence;
import uk.whodoeswhat.finding.CriterionFact;
import uk.whodoeswhat.finding.LocalSolutions;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.rationale.Step;
import uk.whodoeswhat.rationale.Trace;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.engine.Firing;
import uk.whodoeswhat.tier.LocalLevel;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.RequirementOutcome;
import uk.whodoeswhat.tier.Tier;

/** Tells every rule that fired, in order: its title and clauses, what it used, what it concluded. */
final class Steps {
    private final Told told;
    private final Plain plain;

    Steps(Told told) {
        this.told = told;
        this.plain = new Plain(told.words());
    }

    PaperSection section() {
        List<Step> steps = Trace.of(told.rulebook(), told.judgement());
        List<Firing> firings = told.judgement().firings();
        List<PaperPoint> points = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            points.add(point(steps.get(i), firings.get(i)));
        }
        return new PaperSection(
                "Every rule that had a say", List.of("In order: what it used, and what it concluded."), points);
    }

    private PaperPoint point(Step step, Firing firing) {
        List<String> details = new ArrayList<>();
        if (!step.used().isEmpty()) {
            details.add("Used: " + plain.of(step.used()) + ".");
        }
        details.add("Concluded: " + ended(concluded(firing)));
        return new PaperPoint(step.rule().title() + ".", step.rule().citations(), details);
    }

    private String concluded(Firing firing) {
        Object concluded = firing.concluded();
        if (concluded instanceof Requirement requirement) {
            return told.words().of(requirement.tier()) + " requires: "
                    + Words.lower(told.words().requirement(requirement.id())) + "; " + outcome(requirement);
        }
        if (firing.fact() instanceof CriterionFact fact) {
            return told.words().of(fact.criterion()) + ": " + word(concluded);
        }
        if (firing.fact() instanceof LocalSolutions solutions) {
            return "No solution in place (" + plain.of(solutions.scope().name()) + "): " + word(concluded);
        }
        return word(concluded);
    }

    private String word(Object concluded) {
        if (concluded instanceof Status status) {
            return Words.lower(Words.of(status));
        }
        if (concluded instanceof Tier tier) {
            return told.words().of(tier);
        }
        if (concluded instanceof LocalLevel level) {
            return Words.of(level);
        }
        if (concluded instanceof LocalDate date) {
            return "look again by " + PlainDate.of(date);
        }
        return concluded instanceof Consequence consequence ? consequence.text() : plain.of(concluded.toString());
    }

    private String outcome(Requirement requirement) {
        return told.judgement().requirements().stream()
                .filter(each -> each.requirement().equals(requirement))
                .map(RequirementOutcome::outcome)
                .map(Words::of)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no outcome of " + requirement.id()));
    }

    private static String ended(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
