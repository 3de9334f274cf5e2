package uk.whodoeswhat.register;

import java.util.random.RandomGenerator;
import uk.whodoeswhat.ledger.Salt;

/** The salts under which the log is to commit to a record and to its envelope. */
public record Salts(Salt record, Salt envelope) {

    /** New ones; the source must be one that nobody can foresee. */
    public static Salts from(RandomGenerator random) {
        return new Salts(Salt.from(random), Salt.from(random));
    }

    /** What is kept of them. */
    public Kept kept() {
        return new Kept(record, new EnvelopeSalt.Whole(envelope));
    }

    /** What is kept to open a record and its envelope. */
    public record Kept(Salt record, EnvelopeSalt envelope) {}
}
