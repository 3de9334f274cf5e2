package uk.whodoeswhat.ledger;

/** The name of a key: text without spaces, control characters or `+`. */
public final class KeyName {
    private KeyName() {}

    /** Whether a key may be named so. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+'
                                || Character.isISOControl(c)
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c));
    }

    static String check(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("a key's name is text without spaces and `+`, such as log.example.org");
        }
        return name;
    }
}
