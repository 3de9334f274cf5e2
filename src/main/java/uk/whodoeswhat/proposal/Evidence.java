package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.Optional;
import uk.whodoeswhat.document.Complaint;
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
    private static final int REASONED_FROM = 2;

    public Evidence {
        Checks.that(grade >= 0 && grade <= 5, "a grade is 0 to 5");
        Checks.none(gradeRule(grade, gradeReason.isPresent()));
        Checks.none(obligesRule(kind, obliges));
        Checks.none(issuerRule(kind, issuedBy.isPresent()));
    }

    static Optional<Complaint> gradeRule(int grade, boolean reasonStated) {
        return Complaint.unless(
                grade < REASONED_FROM || reasonStated,
                "grade " + grade + " without a reason",
                "a gradeReason from grade " + REASONED_FROM + " on");
    }

    static Optional<Complaint> obligesRule(Kind kind, boolean obliges) {
        return Complaint.unless(
                kind == Kind.INSTRUMENT || !obliges, "true for evidence of another kind", "only an INSTRUMENT obliges");
    }

    static Optional<Complaint> issuerRule(Kind kind, boolean issuerStated) {
        return Complaint.unless(
                kind == Kind.INSTRUMENT || !issuerStated,
                "an issuer of evidence of another kind",
                "only for an INSTRUMENT");
    }

    /** What an item of evidence compares; `against` is stated exactly when there is a design. */
    public record Comparator(
            Design design,

            @Description("Stated exactly when there is a design")
            Optional<Against> against) {
        public Comparator {
            Checks.none(againstRule(design, against.isPresent()));
        }

        static Optional<Complaint> againstRule(Design design, boolean againstStated) {
            return design == Design.NONE
                    ? Complaint.unless(!againstStated, "`against` without a design", "left out when the design is NONE")
                    : Complaint.unless(
                            againstStated,
                            "a design without `against`",
                            "LOCAL, NOTHING or OTHER, unless the design is NONE");
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
