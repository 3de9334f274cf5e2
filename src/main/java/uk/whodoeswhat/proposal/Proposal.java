package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One service for one cohort, as facts, claims and evidence; never a conclusion. Its date is the only date of a decision about it. */
public record Proposal(
        String reference,
        int version,
        String title,
        LocalDate date,
        Submitter submittedBy,
        String nationalBody,
        boolean example,
        Service service,
        Cohort cohort,
        List<Evidence> evidence,
        Aims aims,
        Scale scale,
        Optional<Visibility> visibility,
        Standardisation standardisation,
        Optional<List<Standard>> standards,
        Optional<List<Equivalent>> equivalents,
        Coverage coverage,
        Optional<Equity> equity,
        Money money,
        Assurance assurance,
        Legal legal,
        Optional<Mandate> mandate,
        Optional<List<String>> conflictsDeclared,
        Optional<Exemplar> exemplar) {}
