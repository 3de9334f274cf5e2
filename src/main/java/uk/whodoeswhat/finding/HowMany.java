package uk.whodoeswhat.finding;

import java.util.Optional;

/** A number, as far as it matters whether there is one or more. */
public enum HowMany {
    NOT_STATED,
    NONE,
    ONE,
    SEVERAL;

    /** A number as stated. */
    public static HowMany of(Optional<Integer> stated) {
        return stated.map(HowMany::of).orElse(NOT_STATED);
    }

    public static HowMany of(int number) {
        if (number > 1) {
            return SEVERAL;
        }
        return number == 1 ? ONE : NONE;
    }
}
