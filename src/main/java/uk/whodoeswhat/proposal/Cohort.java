package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Description;
import uk.whodoeswhat.document.Items;
import uk.whodoeswhat.document.Range;

/** The organisations meant to use the service. `definedByGap` says that they were chosen for having no solution. */
public record Cohort(
        @Line String userRole,
        @Line Optional<String> setting,
        OrganisationType organisationType,

        @Description("How many organisations") @Range(min = 1, max = 1_000_000)
        Optional<Integer> size,

        @Items(unique = true) @Ods List<String> organisations,

        @Description("Whether the organisations were chosen for having no solution")
        boolean definedByGap) {
    public Cohort {
        organisations = Checks.sorted(organisations);
    }

    /** The kind of organisation a cohort is made of. */
    public enum OrganisationType {
        PROVIDER,
        TRUST,
        AMBULANCE,
        GP_PRACTICE,
        PHARMACY,
        PATHOLOGY_NETWORK,
        ICB,
        TRUST_AND_ICB,
        LOCAL_AUTHORITY,
        SOCIAL_CARE,
        PUBLIC,
        ANY
    }
}
