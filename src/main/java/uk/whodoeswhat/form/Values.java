package uk.whodoeswhat.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.whodoeswhat.document.TypedText;

/** What was typed for a question as the value of a document; as it was typed where it is no value of its kind. */
final class Values {
    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]{0,14})");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\\.[0-9]+)?");

    /** The three lists of evidence, which are also what is chosen for an item. */
    static final List<String> SAYS = List.of("supportedBy", "contradictedBy", "considered");

    private final Form form;
    private final Typed typed;

    Values(Form form, Typed typed) {
        this.form = form;
        this.typed = typed;
    }

    /** The value of an answer; empty where there is none. Evidence is given by {@link #evidence}. */
    Optional<Object> of(Asking asking, FormQuestion question) {
        String key = asking.key(question);
        String text = question.taken(typed.text(key));
        return switch (question.kind()) {
            case LINES -> lines(key, question);
            case CHOICES -> text.isEmpty() ? Optional.empty() : Optional.of(lines(text));
            case DATE -> date(key);
            case EVIDENCE -> Optional.empty();
            case LINE, PROSE, WHOLE, AMOUNT, YES_NO, CHOICE ->
                text.isEmpty() ? Optional.empty() : Optional.of(one(question, text));
        };
    }

    private Object one(FormQuestion question, String text) {
        return switch (question.kind()) {
            case WHOLE -> whole(digits(text));
            case AMOUNT -> digits(text);
            case YES_NO -> text.equals(Typed.YES) ? (Object) true : text.equals(Typed.NO) ? false : text;
            case CHOICE -> isOfNumbers(question) ? whole(text) : text;
            case LINE, PROSE, DATE, CHOICES, LINES, EVIDENCE -> text;
        };
    }

    private static Object whole(String text) {
        return WHOLE.matcher(text).matches() && !text.equals("-0") ? (Object) Long.valueOf(text) : text;
    }

    private static String digits(String text) {
        return THOUSANDS.matcher(text).matches() ? text.replace(",", "") : text;
    }

    /** Choices that are numbers stand for numbers. */
    private boolean isOfNumbers(FormQuestion question) {
        return form.choices(question).stream()
                .allMatch(each -> WHOLE.matcher(each.value()).matches());
    }

    private Optional<Object> date(String key) {
        String text =
                Dates.text(typed.text(key + Typed.DAY), typed.text(key + Typed.MONTH), typed.text(key + Typed.YEAR));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Optional<Object> lines(String key, FormQuestion question) {
        List<String> lines = lines(typed.text(key)).stream()
                .flatMap(line -> question.code() ? codes(line) : Stream.of(line))
                .toList();
        boolean none =
                question.none().isPresent() && !typed.text(key + Typed.NONE).isEmpty();
        return lines.isEmpty() && !none ? Optional.empty() : Optional.of(lines);
    }

    static List<String> lines(String text) {
        return text.lines()
                .map(TypedText::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Words of a line that could each be a code are codes; otherwise they are one, typed with spaces. */
    private static Stream<String> codes(String line) {
        List<String> words = SPACE.splitAsStream(line).map(TypedText::code).toList();
        return words.stream().allMatch(CoverageRow::isOds) ? words.stream() : Stream.of(TypedText.code(line));
    }

    /** The three lists of a claim, in the order in which evidence was entered; references to what was not, last. */
    Map<String, List<String>> evidence(Asking asking, FormQuestion question) {
        String claim = asking.key(question);
        List<String> known = typed.items(Typed.EVIDENCE);
        List<String> items = new ArrayList<>(known);
        typed.keysOf(claim).stream()
                .map(key -> Typed.evidenceIn(key, claim))
                .filter(item -> !known.contains(item))
                .forEach(items::add);
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (String item : items) {
            String says = typed.text(Typed.ofEvidence(claim, item));
            if (SAYS.contains(says)) {
                lists.computeIfAbsent(says, name -> new ArrayList<>()).add(item);
            }
        }
        return lists;
    }
}
