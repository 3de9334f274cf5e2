package uk.whodoeswhat.rationale;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The Flesch-Kincaid grade of a text: 0.39 words a sentence + 11.8 syllables a word - 15.59. Reading age is about five more. A
 * semicolon or a colon ends a sentence, as the formula's authors count main clauses; syllables are groups of vowels, but for a
 * silent e at the end.
 */
final class ReadingAge {
    private static final Pattern SENTENCE = Pattern.compile("[.!?;:](\\s|$)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:'[a-z]+)?");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    private static final Pattern SILENT = Pattern.compile("[^l]e$|[^td]ed$|[^scgz]es$");

    private ReadingAge() {}

    static double grade(List<String> sentences) {
        String text = String.join(" ", sentences);
        long ends = Math.max(1, SENTENCE.matcher(text).results().count());
        List<String> words =
                WORD.matcher(text).results().map(MatchResult::group).toList();
        long syllables = words.stream().mapToLong(ReadingAge::syllables).sum();
        return (0.39 * words.size() / ends) + (11.8 * syllables / words.size()) - 15.59;
    }

    static long syllables(String word) {
        String lower = word.toLowerCase(Locale.UK);
        long vowels = VOWELS.matcher(lower).results().count();
        boolean silent = lower.length() > 3 && SILENT.matcher(lower).find();
        return Math.max(1, silent ? vowels - 1 : vowels);
    }
}
