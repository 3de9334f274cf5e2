package uk.whodoeswhat.report;

import java.util.ArrayList;
import java.util.List;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.decision.EngineVersion;
import uk.whodoeswhat.framework.Answer;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;

/** Tells by which rules, in which reading and by which program a decision was made, so that it can be made again. */
final class Provenance {
    private final Decision decision;
    private final RulebookDefinition manifest;

    Provenance(Decision decision) {
        this.decision = decision;
        this.manifest = decision.rulebook().manifest();
    }

    PaperSection section(boolean withDigest) {
        List<PaperPoint> points = new ArrayList<>();
        points.add(new PaperPoint(
                "Rulebook: " + manifest.title() + " (" + manifest.id() + ", version " + manifest.version() + ")",
                List.of(),
                List.of(decision.rulebook().digest())));
        points.add(new PaperPoint(
                "Proposal, as it was understood",
                List.of(),
                List.of(decision.proposal().digest())));
        if (withDigest) {
            points.add(new PaperPoint("Decision", List.of(), List.of(decision.digest())));
        }
        points.add(PaperPoint.of("Program: Who Does What, version " + EngineVersion.get()));
        points.add(reading());
        return new PaperSection("How this was decided", List.of(), points);
    }

    private PaperPoint reading() {
        List<String> others = manifest.questions().stream()
                .filter(question -> !given(question).equals(question.byDefault()))
                .map(this::answer)
                .toList();
        return others.isEmpty()
                ? PaperPoint.of("Reading: the rulebook's own answers to what the sources leave open")
                : new PaperPoint("Reading: not the rulebook's own answers here", List.of(), others);
    }

    private String answer(Question question) {
        String says = question.answers().stream()
                .filter(answer -> answer.id().equals(given(question)))
                .map(Answer::says)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no answer to " + question.id()));
        return question.asks() + " " + says;
    }

    private String given(Question question) {
        return decision.judgement().reading().answers().getOrDefault(question.id(), question.byDefault());
    }
}
