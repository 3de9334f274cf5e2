package uk.whodoeswhat.finding;

import uk.whodoeswhat.proposal.Cohort;

/**
 * An organisation whose coverage is listed, seen from a scope: the type of the cohort, whether the cohort's organisations are
 * listed, whether this one is an ICB open at the date, and whether it is among those listed.
 */
public record Membership(
        Scope scope, Cohort.OrganisationType cohortType, boolean cohortListed, boolean icb, boolean listed)
        implements Classified<Belonging> {}
