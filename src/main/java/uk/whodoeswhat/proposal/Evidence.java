package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.Optional;

/** One item of evidence. The grade is 0 (claim only) to 5 of the Nesta Standards of Evidence, with a reason from grade 2 on; `obliges` and `issuedBy` (an ODS code) are for an INSTRUMENT only. */
public record Evidence(
        String id,
        String title,
        EvidenceKind kind,
        boolean obliges,
        Optional<String> issuedBy,
        int grade,
        GradedBy gradedBy,
        Optional<String> gradeReason,
        Comparator comparator,
        boolean independent,
        LocalDate date,
        Optional<EvidenceSource> source) {}
