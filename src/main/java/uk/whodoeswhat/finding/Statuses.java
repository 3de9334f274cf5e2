package uk.whodoeswhat.finding;

/** A status for every criterion. */
@FunctionalInterface
public interface Statuses {
    Status status(Criterion criterion);
}
