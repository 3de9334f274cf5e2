package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** The organisations meant to use the service. `definedByGap` says that they were chosen for having no solution. */
public record Cohort(
        String userRole,
        OrganisationType organisationType,
        Optional<Integer> size,
        List<String> organisations,
        boolean definedByGap) {}
