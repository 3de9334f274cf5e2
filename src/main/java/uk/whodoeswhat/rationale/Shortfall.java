package uk.whodoeswhat.rationale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Finding;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.tier.Condition;
import uk.whodoeswhat.tier.Outcome;

/** Says in short sentences what a requirement that is not satisfied still lacks, and which finding says so. */
public final class Shortfall {
    private final Rulebook rulebook;
    private final Words words;
    private final Findings statuses;
    private final Map<Criterion, Finding> findings;

    public Shortfall(Rulebook rulebook, Judgement judgement) {
        this.rulebook = rulebook;
        this.words = new Words(rulebook.manifest());
        this.statuses = judgement.statuses();
        this.findings =
                judgement.findings().stream().collect(Collectors.toMap(Finding::criterion, Function.identity()));
    }

    /** None where it is satisfied. */
    public List<String> of(Condition condition) {
        if (condition.outcome(statuses) == Outcome.SATISFIED) {
            return List.of();
        }
        if (condition instanceof Condition.Is is) {
            return List.of(of(is));
        }
        if (condition instanceof Condition.All all) {
            return unsatisfied(all.parts()).stream()
                    .flatMap(part -> of(part).stream())
                    .distinct()
                    .toList();
        }
        return of((Condition.AtLeast) condition);
    }

    private String of(Condition.Is is) {
        Status status = statuses.status(is.criterion());
        String only = status == Status.ARGUED ? " only, and it must be shown" : "";
        Finding finding = findings.get(is.criterion());
        String why = finding == null ? "" : " " + rulebook.rule(finding.rule()).title() + ".";
        return words.of(is.criterion()) + ": " + Words.lower(Words.of(status)) + only + "." + why;
    }

    private List<String> of(Condition.AtLeast atLeast) {
        List<Condition> lacking = unsatisfied(atLeast.parts());
        int so = atLeast.parts().size() - lacking.size();
        List<String> sentences = new ArrayList<>();
        if (atLeast.count() == 1) {
            sentences.add("One of these would be enough.");
            lacking.forEach(part -> sentences.addAll(of(part)));
        } else {
            sentences.add("At least " + atLeast.count() + " of these "
                    + atLeast.parts().size() + " must be "
                    + wanted(atLeast) + ": " + Words.list(names(atLeast)) + ". So far, " + so
                    + (so == 1 ? " is." : " are."));
        }
        return sentences;
    }

    private List<Condition> unsatisfied(List<Condition> parts) {
        return parts.stream()
                .filter(part -> part.outcome(statuses) != Outcome.SATISFIED)
                .toList();
    }

    private static String wanted(Condition.AtLeast atLeast) {
        return atLeast.parts().stream()
                .filter(Condition.Is.class::isInstance)
                .flatMap(part -> ((Condition.Is) part).accepted().stream())
                .distinct()
                .map(status -> status == Status.MET ? "so" : Words.lower(Words.of(status)))
                .collect(Collectors.joining(" or "));
    }

    private List<String> names(Condition.AtLeast atLeast) {
        return atLeast.criteria().stream()
                .map(criterion -> Words.lower(words.of(criterion)))
                .toList();
    }
}
