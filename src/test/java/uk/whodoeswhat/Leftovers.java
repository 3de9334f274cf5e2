package uk.whodoeswhat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** What no text for people has: leftovers of templates and of gluing, and what only Java says of its objects. */
public final class Leftovers {
    private static final Pattern DOUBLED = Pattern.compile("``");

    /** What is quoted is somebody else's. */
    private static final Pattern QUOTED = Pattern.compile("`[^`\\n]+`");

    private static final Pattern LEFTOVER = Pattern.compile(String.join(
            "|",
            "\\{[\\w.]*\\}|\\$\\{|\\[\\[|\\]\\]|%[sd]\\b",
            "\\(\\s*\\)|\\[\\s*\\]|“\\s*”|‘\\s*’",
            "\\bnull\\b|\\bOptional(?:\\[|\\.empty)|\\bSome\\(|[A-Za-z]@[0-9a-f]{5,8}\\b",
            "(?<=\\S) [.,;:!?](?=\\s|$)|([,;:])\\s*\\1(?=\\s|$)|(?<![.…])\\.\\.(?=\\s|$)"));

    private static final Pattern BLANKS = Pattern.compile("(?<=\\S)[ \\u00A0]{2,}(?=\\S)");
    private static final int CONTEXT = 40;

    private static final Pattern UNSEEN =
            Pattern.compile("(?s)<!--.*?-->|<(script|style|pre|textarea)\\b.*?</\\1>|<(?:input|meta|link)\\b[^>]*>");
    private static final Pattern CODE = Pattern.compile("(?s)<(code|kbd|samp)\\b.*?</\\1>");
    private static final Pattern INLINE =
            Pattern.compile("</?(?:a|abbr|b|em|i|small|span|strong|time|tspan|wbr)\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern LABEL = Pattern.compile("\\b(?:alt|aria-label|title|content)=\"([^\"]*)\"");

    private Leftovers() {}

    /** Those of a message or a sentence, each with what stands around it. */
    public static List<String> in(String text) {
        return Stream.concat(found(BLANKS, unquoted(text)), inLines(text)).toList();
    }

    /** Those of a text laid out with blanks, in columns or below a margin. */
    public static List<String> inLayout(String text) {
        return inLines(text).toList();
    }

    /** Those of a page as it is read, and as it is read out. */
    public static List<String> inPage(String html) {
        String seen = CODE.matcher(UNSEEN.matcher(html).replaceAll("")).replaceAll("code");
        String text = TAG.matcher(INLINE.matcher(seen.replaceAll("\\s+", " ")).replaceAll(""))
                .replaceAll("\n");
        Stream<String> labels = LABEL.matcher(html).results().map(label -> label.group(1));
        return Stream.concat(text.lines().map(line -> line.replaceAll(" +", " ").strip()), labels)
                .flatMap(line -> in(HtmlUtils.htmlUnescape(line)).stream())
                .distinct()
                .toList();
    }

    private static Stream<String> inLines(String text) {
        return Stream.concat(found(DOUBLED, text), found(LEFTOVER, unquoted(text)));
    }

    private static String unquoted(String text) {
        return QUOTED.matcher(text).replaceAll("`quoted`");
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(each -> around(each, text));
    }

    private static String around(MatchResult each, String text) {
        int from = Math.max(0, each.start() - CONTEXT);
        int to = Math.min(text.length(), each.end() + CONTEXT);
        return "“" + each.group() + "” in " + text.substring(from, to);
    }
}
