package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.whodoeswhat.document.Description;
import uk.whodoeswhat.document.Items;
import uk.whodoeswhat.document.Range;

/**
 * One service for one cohort, as facts, claims and evidence; never a conclusion. Its date is the only date of a
 * decision about it.
 */
public record Proposal(
        @Id String reference,
        @Range(min = 1, max = 1_000_000) int version,
        @Line String title,

        @Description("The only date of a decision about the proposal")
        LocalDate date,

        Submitter submittedBy,
        @Line String nationalBody,

        @Description("A worked example: shown as such wherever it appears")
        boolean example,

        Service service,
        Cohort cohort,
        @Items(max = 500) List<Evidence> evidence,
        @Description("A sub-claim left out is not assessed") Aims aims,
        Scale scale,
        Optional<Visibility> visibility,
        Standardisation standardisation,

        @Description("Empty: looked, none exist. Left out: not stated")
        Optional<List<Standard>> standards,

        @Description("Empty: looked, none exist. Left out: not stated")
        Optional<List<Equivalent>> equivalents,

        @Description("Of a solution for this need other than the proposed service and its predecessor")
        Coverage coverage,

        Optional<Equity> equity,
        Money money,
        Assurance assurance,
        Legal legal,
        Optional<Mandate> mandate,

        @Description("Empty: none. Left out: not stated") @Prose
        Optional<List<String>> conflictsDeclared,

        Optional<Exemplar> exemplar) {
    public Proposal {
        evidence = Checks.sortedBy(Evidence::id, evidence);
        standards = standards.map(list -> Checks.sortedBy(Standard::id, list));
        equivalents = equivalents.map(List::copyOf);
        conflictsDeclared = conflictsDeclared.map(List::copyOf);
    }

    /** All that cites evidence. */
    public Stream<Citing> citing() {
        Stream<Optional<? extends Citing>> optional = Stream.of(
                aims.outcomes(),
                aims.patientExperience(),
                aims.clinicianExperience(),
                aims.populationHealth(),
                aims.valueForMoney(),
                aims.costPerCapita(),
                scale.use(),
                scale.commitment(),
                scale.need(),
                scale.critical(),
                visibility,
                standardisation.care(),
                standardisation.safety(),
                standardisation.experience(),
                standardisation.cost(),
                equity,
                mandate);
        return Stream.concat(optional.flatMap(Optional::stream), Stream.of(money, assurance, legal));
    }

    /** Who submits a proposal: an organisation by its ODS code, and a role, never patient data. */
    public record Submitter(
            @Ods String organisation,
            @Line Optional<String> name,
            @Line String role) {}
}
