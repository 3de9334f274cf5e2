package uk.whodoeswhat.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.Rulebook;

/** That a rule which could read anything but its own fact is found by its text. */
class RuleReadsTest {
    private static final String DECLINED =
            "$d : DeliveryFact( offer == OfferStatus.DECLINED, statedNationally == true )";

    private static final Rulebook RULEBOOK = ((Result.Ok<Rulebook>) Rulebook.bundled("who-does-what-2023")).value();

    @Test
    void theBundledRulesReadTheirFactsAndNothingElse() {
        RuleReads reads = RuleReads.of(RULEBOOK);
        assertThat(reads.problems()).isEmpty();
        assertThat(RULEBOOK.rules()).allMatch(rule -> reads.of(rule).isPresent());
        assertThat(reads.questions().get(FactType.CANDIDATES)).containsExactly("precedence");
        assertThat(reads.questions().get(FactType.GAP)).containsExactly("gap-scope");
        assertThat(reads.questions().get(FactType.CLAIM)).isEmpty();
        assertThat(reads.of(FactType.DELIVERY)).hasSize(6);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            $d : DeliveryFact( offer == OfferStatus.DECLINED, statedNationally == true )  | $d : DeliveryFact( only( Provision.NATIONAL ) )   DeliveryFact()           | does not read one fact
            $d : DeliveryFact( offer == OfferStatus.DECLINED, statedNationally == true )  | not DeliveryFact( has( Provision.NATIONAL ) )                         | does not read one fact
            $d : DeliveryFact( offer == OfferStatus.DECLINED, statedNationally == true )  | $d : DeliveryFact( only( Provision.NATIONAL ) )  eval( 1 < 2 )         | does not read one fact
            $d : DeliveryFact( offer == OfferStatus.DECLINED, statedNationally == true )  | $d : DeliveryFact( only( Provision.NATIONAL ) )  from findings.list()  | from elsewhere
            $d : DeliveryFact( offer == OfferStatus.DECLINED, statedNationally == true )  | $d : Object()                                                     | the fact of no stage
            $d : DeliveryFact( offer == OfferStatus.DECLINED, statedNationally == true )  | $d : CriterionFact()                                              | the fact of no stage
            $d : DeliveryFact( offer == OfferStatus.DECLINED, statedNationally == true )  | $d : DeliveryFact( System.nanoTime() > 0 )                            | reads `System`
            $d : DeliveryFact( offer == OfferStatus.DECLINED, statedNationally == true )  | $d : DeliveryFact( findings.list().isEmpty() )                        | reads `findings`
            $d : DeliveryFact( offer == OfferStatus.DECLINED, statedNationally == true )  | $d : DeliveryFact( reading.answers().size() > 1 )                     | asks more of the reading
            $d : DeliveryFact( offer == OfferStatus.DECLINED, statedNationally == true )  | $d : DeliveryFact( reading.says( parameters.a(), "b" ) )              | asks more of the reading
            findings.conclude( $d, Status.UNKNOWN );    | findings.conclude( $d, new java.util.Random().nextBoolean() ? Status.MET : Status.UNKNOWN ); | reads `new`
            findings.conclude( $d, Status.UNKNOWN );    | verdict.conclude( $d, Status.UNKNOWN );                           | reads `verdict`
            findings.conclude( $d, Status.UNKNOWN );    | drools.insert( $d );                                              | reads `drools`
            findings.conclude( $d, Status.UNKNOWN );    | findings.conclude( $d, $d.evidence().isEmpty() ? Status.MET : Status.UNKNOWN ); | tells apart
            when                                        | salience 10 when                                                  | has an attribute
            import uk.whodoeswhat.finding.Status        | import uk.whodoeswhat.finding.*                                   | imports
            import uk.whodoeswhat.finding.Status        | import java.util.Date                                             | imports `java.util.Date`
            import uk.whodoeswhat.finding.Status        | import uk.whodoeswhat.finding.Status  function int one() { return 1; } | something other than rules
            """)
    void aRuleThatReadsMoreIsFound(String text, String instead, String found) {
        assertThat(problems(text, instead)).anyMatch(problem -> problem.contains(found));
    }

    /** A comment reads nothing, and hides nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "$d : DeliveryFact( /* System.nanoTime() */ only( Provision.NATIONAL ) )",
                "$d : DeliveryFact( only( /* not Provision.LOCAL, see reading.answers() */ Provision.NATIONAL ) )",
                "$d : DeliveryFact( only( Provision.NATIONAL ) /* nor \"this */ )",
                "$d : DeliveryFact( only( Provision.NATIONAL ) // says( anything ), $d.evidence()\n )",
                "$d : DeliveryFact( // one's \"own\n only( Provision.NATIONAL ) )",
                "// not DeliveryFact( System.nanoTime() > 0 )\n $d : DeliveryFact( only( Provision.NATIONAL ) )"
            })
    void aCommentInAConditionIsNoProblem(String condition) {
        assertThat(problems(DECLINED, condition)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// System.exit( 0 ) is what it does not\n findings.conclude( $d, Status.UNKNOWN );",
                "findings.conclude( $d, /* drools.insert( $d ), reading.answers() */ Status.UNKNOWN ); // it's \"unknown",
                "findings.conclude( $d, Status.UNKNOWN ); /* $d.evidence().hashCode() */"
            })
    void aCommentInAConclusionIsNoProblem(String conclusion) {
        assertThat(problems("findings.conclude( $d, Status.UNKNOWN );", conclusion))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            $d : DeliveryFact( only( Provision.NATIONAL ), "/*" != "*/", System.nanoTime() > 0 )    | reads `System`
            $d : DeliveryFact( "a\\"//" != "b", System.nanoTime() > 0 )                            | reads `System`
            $d : DeliveryFact( "/*" != "b", System.nanoTime() > 0, "*/" != "c" )                  | reads `System`
            $d : DeliveryFact( only( /* " */ Provision.NATIONAL ), System.nanoTime() > 0 /* " */ ) | reads `System`
            $d : DeliveryFact( '"' != "b", System.nanoTime() > 0, '"' != "c" )                    | reads `System`
            $d : DeliveryFact( reading/* of */.answers().size() > 1 )                             | asks more of the reading
            $d : DeliveryFact( reading.says( /* "a" */ parameters.a(), "b" ) )                    | asks more of the reading
            """)
    void whatOnlyLooksLikeACommentHidesNothing(String condition, String found) {
        assertThat(problems(DECLINED, condition)).anyMatch(problem -> problem.contains(found));
    }

    /** What is compiled again of a rule goes on after its comments. */
    @Test
    void noConditionEndsInAComment() {
        String drl = new String(RULEBOOK.files().contents().get("delivery.drl"), StandardCharsets.UTF_8)
                .replace("only( Provision.NATIONAL ), stated", "only( Provision.NATIONAL ) // and no other\n, stated");
        RuleReads reads = RuleReads.of(Map.of("delivery.drl", drl), RULEBOOK.rules());
        assertThat(reads.of(FactType.DELIVERY))
                .hasSize(6)
                .flatExtracting(RuleReads.Reads::conditions)
                .contains("only( Provision.NATIONAL )")
                .noneMatch(condition -> condition.contains("//"));
    }

    private static List<String> problems(String text, String instead) {
        String drl = new String(RULEBOOK.files().contents().get("delivery.drl"), StandardCharsets.UTF_8);
        assertThat(drl).contains(text);
        return RuleReads.of(Map.of("delivery.drl", drl.replace(text, instead)), RULEBOOK.rules()).problems().stream()
                .map(RuleReads.RuleProblem::says)
                .toList();
    }
}
