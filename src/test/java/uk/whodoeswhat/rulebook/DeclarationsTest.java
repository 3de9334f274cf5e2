package uk.whodoeswhat.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.definition.Declarations;
import uk.whodoeswhat.tier.Tier;

/** What a rulebook declares of itself: read, checked, and what it says of a move. */
class DeclarationsTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
            towardsTheCentre: [LOCAL, BACKSTOP,  | towardsTheCentre: [LOCAL,               | towardsTheCentre
            towardsTheCentre: [LOCAL, BACKSTOP,  | towardsTheCentre: [LOCAL, LOCAL, BACKSTOP, | each tier once
            criteria: [delivery.central]         | criteria: [delivery.local]              | the criterion `delivery.local`
            criteria: [delivery.central]         | criteria: [aim.value]                   | the criterion `aim.value`
            rising: [MET, UNKNOWN, NOT_MET]      | rising: [MET]                           | two or more, each once
            rising: [MET, UNKNOWN, NOT_MET]      | rising: [MET, UNKNOWN, MET]             | two or more, each once
            never: TOWARDS_BACKSTOP              | never: UPWARDS                          | UPWARDS
            where: { backstop-scale: [national] } | where: { backstop-scale: [regional] }  | the answer `regional` to backstop-scale
            where: { backstop-scale: [national] } | where: { scale: [national] }           | the question `scale`
            single-criteria: [either-literal]    | single-criteria: [either-way]           | the answer `either-way` to single-criteria
            """)
    void aDeclarationThatIsNotInOrder(String text, String instead, String found) throws IOException {
        RulebookCopy.in(folder).change("declarations.yaml", text, instead);
        assertThat(Rulebook.ofFolder(folder).problems())
                .anySatisfy(problem -> assertThat(problem.message()).contains(found));
    }

    @Test
    void aMoveIsSeenFromTheCentreAndFromTheBackstop() {
        Rulebook rulebook = ((Result.Ok<Rulebook>) Rulebook.bundled("who-does-what-2023")).value();
        Declarations declares = rulebook.manifest().declares();
        assertThat(declares.isMove(Declarations.Move.AWAY_FROM_THE_CENTRE, Tier.SINGLE_CENTRAL, Tier.LOCAL))
                .isTrue();
        assertThat(declares.isMove(Declarations.Move.TOWARDS_THE_CENTRE, Tier.SINGLE_CENTRAL, Tier.LOCAL))
                .isFalse();
        assertThat(declares.isMove(Declarations.Move.TOWARDS_BACKSTOP, Tier.SINGLE_CENTRAL, Tier.CENTRAL_PREFERRED))
                .isTrue();
        assertThat(declares.isMove(Declarations.Move.TOWARDS_BACKSTOP, Tier.BACKSTOP, Tier.CENTRAL_PREFERRED))
                .isFalse();
        assertThat(declares.verdictPossible())
                .singleElement()
                .matches(where -> where.holds(rulebook.reading(Map.of())))
                .matches(where -> !where.holds(rulebook.reading(Map.of("backstop-scale", "not-national"))));
        assertThat(declares.monotone())
                .extracting(Declarations.Monotone::id)
                .isEqualTo(List.of(
                        "better-aim",
                        "more-central-delivery",
                        "wider-scale",
                        "more-critical",
                        "more-equivalents",
                        "more-local-coverage"));
    }
}
