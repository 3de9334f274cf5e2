package uk.whodoeswhat.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.consequence.Consequence;
import uk.whodoeswhat.consequence.ConsequenceKind;

/** Tells what follows from the tier, in sections by what people do with it. */
final class ConsequenceSections {

    /** The sections, in their order. */
    private enum Heading {
        FOLLOWS("What follows"),
        EVIDENCE("Evidence to bring"),
        NOTE("What the board should note"),
        REVIEW("Review");

        private final String text;

        Heading(String text) {
            this.text = text;
        }
    }

    private final Told told;

    ConsequenceSections(Told told) {
        this.told = told;
    }

    /** Those that have something to say. */
    List<PaperSection> sections() {
        Map<Heading, List<PaperPoint>> points = new EnumMap<>(Heading.class);
        for (Consequence consequence : told.judgement().consequences()) {
            points.computeIfAbsent(heading(consequence.kind()), key -> new ArrayList<>())
                    .add(PaperPoint.of(consequence.text(), told.citations(consequence.rule())));
        }
        return points.entrySet().stream()
                .map(entry -> new PaperSection(entry.getKey().text, List.of(), entry.getValue()))
                .toList();
    }

    private static Heading heading(ConsequenceKind kind) {
        return switch (kind) {
            case USAGE, DELIVERY, MARKET, STANDARDS, SUPPORT, ENABLER, REUSE -> Heading.FOLLOWS;
            case EVIDENCE -> Heading.EVIDENCE;
            case FLAG -> Heading.NOTE;
            case REVIEW -> Heading.REVIEW;
        };
    }
}
