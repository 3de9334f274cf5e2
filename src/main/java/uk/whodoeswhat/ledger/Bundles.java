package uk.whodoeswhat.ledger;

/** Where the entries of a log are read from. */
@FunctionalInterface
public interface Bundles {
    /** The bytes of a bundle: exactly as many entries as it is wide. */
    byte[] read(EntryBundle bundle);
}
