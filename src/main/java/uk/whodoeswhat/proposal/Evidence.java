package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.Optional;
import uk.whodoeswhat.document.Complaint;
import uk.whodoeswhat.document.Default;
import uk.whodoeswhat.document.Description;
import uk.whodoeswhat.document.Range;
import uk.whodoeswhat.document.Replaced;

/**
 * One item of evidence. The grade is 0 (claim only) to 5 of the Nesta Standards of Evidence, with a reason from grade 2
 * on; who graded it is named unless the proposer did. `issuedBy` (an ODS code) and `binding` are for an INSTRUMENT only.
 */
@Replaced(
        field = "obliges",
        by =
                "in its place `binding`: { force: MUST, what: THIS_SERVICE, A_STANDARD or THE_CAPABILITY, whom: WHOLE_COHORT or"
                        + " PART, words: the phrase quoted, from: the day }")
public record Evidence(
        @Id String id,
        @Line String title,
        Kind kind,

        @Description("Only for an INSTRUMENT: the ODS code of who issued it") @Ods
        Optional<String> issuedBy,

        @Description("Only for an INSTRUMENT: what it says, of what, and to whom")
        Optional<Binding> binding,

        @Description("0 claim only, 1 to 5 the Nesta Standards of Evidence") @Range(min = 0, max = 5)
        int grade,

        @Default("PROPOSER") GradedBy gradedBy,
        @Description("Stated from grade 2 on") @Prose Optional<String> gradeReason,

        @Description("Who graded it, unless the proposer did, and where that can be read")
        Optional<Grader> grader,

        Comparator comparator,

        @Description("Stated where the evidence is from organisations or people that are no part of the cohort")
        Optional<Setting> gatheredIn,

        boolean independent,
        LocalDate date,
        Optional<SourceLink> source) {
    private static final int REASONED_FROM = 2;

    public Evidence {
        Checks.that(grade >= 0 && grade <= 5, "a grade is 0 to 5");
        Checks.none(gradeRule(grade, gradeReason.isPresent()));
        Checks.none(bindingRule(kind, binding.isPresent()));
        Checks.none(issuerRule(kind, issuedBy.isPresent()));
    }

    /** The same with another grade, and no reason for it. */
    public Evidence withGrade(int other) {
        return new Evidence(
                id,
                title,
                kind,
                issuedBy,
                binding,
                other,
                gradedBy,
                Optional.empty(),
                grader,
                comparator,
                gatheredIn,
                independent,
                date,
                source);
    }

    /** The same, graded by nobody who is named. */
    public Evidence withoutGrader() {
        return new Evidence(
                id,
                title,
                kind,
                issuedBy,
                binding,
                grade,
                gradedBy,
                gradeReason,
                Optional.empty(),
                comparator,
                gatheredIn,
                independent,
                date,
                source);
    }

    /** The same, obliging to nothing. */
    public Evidence withoutBinding() {
        return new Evidence(
                id,
                title,
                kind,
                issuedBy,
                Optional.empty(),
                grade,
                gradedBy,
                gradeReason,
                grader,
                comparator,
                gatheredIn,
                independent,
                date,
                source);
    }

    static Optional<Complaint> gradeRule(int grade, boolean reasonStated) {
        return Complaint.unless(
                grade < REASONED_FROM || reasonStated,
                "grade " + grade + " without a reason",
                "a gradeReason from grade " + REASONED_FROM + " on");
    }

    static Optional<Complaint> bindingRule(Kind kind, boolean bindingStated) {
        return Complaint.unless(
                kind == Kind.INSTRUMENT || !bindingStated,
                "a binding of evidence of another kind",
                "only for an INSTRUMENT");
    }

    static Optional<Complaint> issuerRule(Kind kind, boolean issuerStated) {
        return Complaint.unless(
                kind == Kind.INSTRUMENT || !issuerStated,
                "an issuer of evidence of another kind",
                "only for an INSTRUMENT");
    }

    /** What an item of evidence compares; `against` is stated exactly when the design compares. */
    public record Comparator(
            Design design,

            @Description("Left out for NONE and CASE_STUDY, which compare with nothing else")
            Optional<Against> against) {
        public Comparator {
            Checks.none(againstRule(design, against.isPresent()));
        }

        static Optional<Complaint> againstRule(Design design, boolean againstStated) {
            return design.compares()
                    ? Complaint.unless(
                            againstStated,
                            "a design without `against`",
                            "LOCAL, NOTHING or OTHER, unless the design is NONE or CASE_STUDY")
                    : Complaint.unless(
                            !againstStated,
                            "`against` without a comparison",
                            "left out when the design is NONE or CASE_STUDY");
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
        SURVEY,
        CORRELATION,
        BEFORE_AFTER,
        MODELLED,
        CASE_STUDY,
        CONTROLLED;

        /** Whether there is something that it compares with. */
        public boolean compares() {
            return this != NONE && this != CASE_STUDY;
        }
    }

    /** Where evidence was gathered: the type of the organisations, the role of the people, or both. */
    public record Setting(
            Optional<Cohort.OrganisationType> organisationType,
            @Line Optional<String> userRole) {
        public Setting {
            Checks.none(settingRule(organisationType.isPresent(), userRole.isPresent()));
        }

        static Optional<Complaint> settingRule(boolean organisationTypeStated, boolean userRoleStated) {
            return Complaint.unless(
                    organisationTypeStated || userRoleStated,
                    "neither the type of the organisations nor the role of the people",
                    "organisationType, userRole or both");
        }
    }

    /** Who graded an item of evidence other than the proposer: by ODS code where there is one, and where the grading can be read. */
    public record Grader(
            @Ods Optional<String> organisation, @Line Optional<String> name, Optional<SourceLink> source) {}

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
