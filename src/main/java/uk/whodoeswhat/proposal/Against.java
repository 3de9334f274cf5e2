package uk.whodoeswhat.proposal;

/** What the service was compared with: local or regional provision, nothing in place, or something else. */
public enum Against {
    LOCAL,
    NOTHING,
    OTHER
}
