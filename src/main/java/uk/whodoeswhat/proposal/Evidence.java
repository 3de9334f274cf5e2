package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.Optional;
import uk.whodoeswhat.document.Default;
import uk.whodoeswhat.document.Description;
import uk.whodoeswhat.document.Range;

/**
 * One item of evidence. The grade is 0 (claim only) to 5 of the Nesta Standards of Evidence, with a reason from grade 2
 * on; `obliges` and `issuedBy` (an ODS code) are for an INSTRUMENT only.
 */
public record Evidence(
        @Id String id,
        @Line String title,
        Kind kind,

        @Description("Only for an INSTRUMENT: whether it obliges or recommends")
        boolean obliges,

        @Description("Only for an INSTRUMENT: the ODS code of who issued it") @Ods
        Optional<String> issuedBy,

        @Description("0 claim only, 1 to 5 the Nesta Standards of Evidence") @Range(min = 0, max = 5)
        int grade,

        @Default("PROPOSER") GradedBy gradedBy,
        @Description("Stated from grade 2 on") @Prose Optional<String> gradeReason,
        Comparator comparator,
        boolean independent,
        LocalDate date,
        Optional<SourceLink> source) {
    /** From this grade on a grade has a reason. */
    static final int REASONED_FROM = 2;

    public Evidence {
        Checks.that(grade >= 0 && grade <= 5, "a grade is 0 to 5");
        Checks.that(grade < REASONED_FROM || gradeReason.isPresent(), "a grade from 2 on has a reason");
        Checks.that(
                kind == Kind.INSTRUMENT || (!obliges && issuedBy.isEmpty()),
                "only an instrument obliges and is issued by somebody");
    }

    /** What an item of evidence compares; `against` is stated exactly when there is a design. */
    public record Comparator(
            Design design,

            @Description("Stated exactly when there is a design")
            Optional<Against> against) {
        public Comparator {
            Checks.that(
                    against.isPresent() == (design != Design.NONE),
                    "what is compared against is stated exactly when there is a design");
        }
    }

    /** What the service was compared with: local or regional provision, nothing in place, or something else. */
    public enum Against {
        LOCAL,
        NOTHING,
        OTHER
    }

    /** How a comparison was made. */
    public enum Design {
        NONE,
        BEFORE_AFTER,
        CONTROLLED,
        MODELLED
    }

    /** What an item of evidence is; an INSTRUMENT is law, a direction, a contract, a standard or published policy. */
    public enum Kind {
        ACCOUNT,
        USAGE,
        EVALUATION,
        TRIAL,
        REVIEW,
        MODEL,
        EXPERT,
        COST,
        INSTRUMENT
    }

    /** Where an item of evidence can be read. */
    public record SourceLink(@Line String title, @Link Optional<String> link) {}

    /** Who graded an item of evidence. */
    public enum GradedBy {
        PROPOSER,
        BOARD,
        INDEPENDENT
    }
}
