package uk.whodoeswhat.report;

import com.openhtmltopdf.bidi.BidiReorderer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Sets what is written from right to left: in the order in which it is seen, and Arabic letters joined. Unicode has a character
 * for each form of a letter (isolated, final, initial, medial, in this order), which it decomposes to the letter.
 */
final class RightToLeft implements BidiReorderer {
    private static final Map<String, String> FORMS = forms();
    private static final Pattern CLUSTER = Pattern.compile("\\P{M}\\p{M}*|\\p{M}+");
    private static final Pattern BRACKET = Pattern.compile("[()\\[\\]{}<>«»‹›]");
    private static final String BRACKETS = "()[]{}<>«»‹›";

    private static final Pattern JOINERS = Pattern.compile("[\u200C\u200D]");

    private static final int FINAL = 1;
    private static final int INITIAL = 2;
    private static final int MEDIAL = 3;
    private static final String STRETCH = "\u0640";
    private static final String LAM = "\u0644";

    private static Map<String, String> forms() {
        Map<String, String> forms = new HashMap<>();
        for (char[] block : new char[][] {{'\uFB50', '\uFBB1'}, {'\uFBFC', '\uFBFF'}, {'\uFE80', '\uFEFC'}}) {
            for (char form = block[0]; form <= block[1]; form++) {
                String one = String.valueOf(form);
                forms.merge(Normalizer.normalize(one, Normalizer.Form.NFKC), one, String::concat);
            }
        }
        return Map.copyOf(forms);
    }

    /** In the order of reading, each letter in the form that its neighbours ask for. */
    @Override
    public String shapeText(String text) {
        List<String> letters = letters(text);
        StringBuilder shaped = new StringBuilder(text.length());
        for (int i = 0; i < letters.size(); i++) {
            String letter = base(letters.get(i));
            boolean before = i > 0 && joinsNext(base(letters.get(i - 1)));
            boolean after = i + 1 < letters.size() && joinsBefore(base(letters.get(i + 1)));
            shaped.append(form(letter, before, after)).append(letters.get(i).substring(marksAt(letters.get(i))));
        }
        return JOINERS.matcher(shaped).replaceAll("");
    }

    /** Each letter with its marks; lam and alef are one. */
    private static List<String> letters(String text) {
        List<String> letters = new ArrayList<>();
        for (String cluster : clusters(text)) {
            int last = letters.size() - 1;
            if (last >= 0 && letters.get(last).equals(LAM) && FORMS.containsKey(LAM + base(cluster))) {
                letters.set(last, LAM + cluster);
            } else {
                letters.add(cluster);
            }
        }
        return letters;
    }

    private static List<String> clusters(String text) {
        return CLUSTER.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String base(String cluster) {
        return cluster.substring(0, marksAt(cluster));
    }

    private static int marksAt(String cluster) {
        return cluster.replaceAll("\\p{M}+$", "").length();
    }

    private static String form(String letter, boolean before, boolean after) {
        String forms = FORMS.getOrDefault(letter, letter);
        if (!FORMS.containsKey(letter) || forms.length() <= FINAL) {
            return letter;
        }
        boolean joinsNext = forms.length() > MEDIAL && after;
        int form = before ? joinsNext ? MEDIAL : FINAL : joinsNext ? INITIAL : 0;
        return forms.substring(form, form + 1);
    }

    private static boolean joinsNext(String letter) {
        return letter.equals(STRETCH) || FORMS.getOrDefault(letter, "").length() > MEDIAL;
    }

    private static boolean joinsBefore(String letter) {
        return letter.equals(STRETCH) || FORMS.getOrDefault(letter, "").length() > FINAL;
    }

    /** The letters themselves, where a font has no such form. */
    @Override
    public String deshapeText(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** In the order of seeing, brackets turned. */
    @Override
    public String reorderRTLTextToLTR(String text) {
        StringBuilder turned = new StringBuilder(text.length());
        List<String> clusters = clusters(text);
        for (int i = clusters.size() - 1; i >= 0; i--) {
            turned.append(clusters.get(i));
        }
        return BRACKET.matcher(turned)
                .replaceAll(found -> String.valueOf(BRACKETS.charAt(BRACKETS.indexOf(found.group()) ^ 1)));
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
