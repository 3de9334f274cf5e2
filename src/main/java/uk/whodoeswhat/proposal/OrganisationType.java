package uk.whodoeswhat.proposal;

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
