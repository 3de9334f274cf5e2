package uk.whodoeswhat.rulebook;

import java.util.List;

/** How a judgement stands under other readings and with other parameters. */
public record Stability(Readings readings, List<Margin> margins) {
    public Stability {
        margins = List.copyOf(margins);
    }

    static Stability of(Engine engine, Judgement judgement) {
        try (Composition composition = new Composition(engine, judgement)) {
            return new Stability(Readings.of(engine, composition), Margins.of(engine, composition));
        }
    }
}
