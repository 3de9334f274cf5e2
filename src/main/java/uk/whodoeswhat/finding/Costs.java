package uk.whodoeswhat.finding;

/** What cost figures say of national against local provision. */
public enum Costs {
    NATIONAL_LOWER,
    NATIONAL_NOT_LOWER,
    NOT_STATED
}
