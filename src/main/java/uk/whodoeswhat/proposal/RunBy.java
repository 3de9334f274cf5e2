package uk.whodoeswhat.proposal;

/** Who runs an exemplar's site: the team it began with, or another. */
public enum RunBy {
    ORIGIN,
    OTHER
}
