package uk.whodoeswhat.cli;

/** The exit statuses of the commands. */
public final class Exit {
    /** All went well, or whoever reads the output wanted no more of it. */
    public static final int OK = 0;

    /** A scenario or a recorded decision differs from what is decided, or a certificate or a log does not hold. */
    public static final int DIFFERS = 1;

    /** The command was not given as it must be. */
    public static final int USAGE = 2;

    /** Some input was bad; the rest is decided. Of a log: it cannot be read. Of a store or rulebook: it does not open. */
    public static final int INPUT = 3;

    /** Some lines of a batch failed; the others are decided. */
    public static final int LINES = 4;

    /** A fault of the program or of its rules. */
    public static final int FAULT = 70;

    private Exit() {}
}
