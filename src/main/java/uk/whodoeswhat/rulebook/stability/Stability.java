package uk.whodoeswhat.rulebook.stability;

import java.util.List;
import uk.whodoeswhat.rulebook.engine.Engine;
import uk.whodoeswhat.rulebook.engine.Judgement;

/** How a judgement stands under other readings, with other parameters, and without each of the statements that it rests on. */
public record Stability(Readings readings, List<Margin> margins, List<Statement> restsOn) {
    public Stability {
        margins = List.copyOf(margins);
        restsOn = List.copyOf(restsOn);
    }

    /** Of a judgement that this engine made; `all` is of the same engine, and is made once for it. */
    public static Stability of(Engine engine, AllReadings all, Judgement judgement) {
        try (WhatIfEvaluator composition = new WhatIfEvaluator(engine, judgement)) {
            return new Stability(Readings.of(all, composition), Margins.of(engine, composition), composition.restsOn());
        }
    }
}
