package uk.whodoeswhat.tier;

/** Whether a missing or contested answer could still change the tier. */
public enum Standing {
    FIRM,
    PROVISIONAL
}
