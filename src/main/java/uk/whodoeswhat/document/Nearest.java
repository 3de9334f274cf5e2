package uk.whodoeswhat.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Which allowed name somebody may have meant. */
public final class Nearest {
    private static final int LONGEST = 60;

    private Nearest() {}

    /** A hint to append to what is allowed; empty when no name is close. */
    public static String hint(String written, Collection<String> names) {
        if (written.length() > LONGEST) {
            return "";
        }
        return names.stream()
                .filter(name -> distance(written, name) <= Math.max(1, name.length() / 3))
                .min(Comparator.comparingInt(name -> distance(written, name)))
                .map(name -> "; did you mean `" + name + "`?")
                .orElse("");
    }

    /** How many letters to change, add or take away, capitals aside. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
