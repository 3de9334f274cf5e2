package uk.whodoeswhat.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Json;

/**
 * What somebody has typed so far, right or wrong: texts by key, and the items of each list in their order. What is empty is not
 * kept. The package comment has its written form.
 */
public final class Typed {
    /** Nothing yet. */
    public static final Typed NOTHING = new Typed(new TreeMap<>(), new TreeMap<>());

    public static final String DAY = "-day";
    public static final String MONTH = "-month";
    public static final String YEAR = "-year";
    public static final String NONE = "-none";
    /** What is typed for yes, for no, and for what is ticked. */
    public static final String YES = "yes";

    public static final String NO = "no";

    private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,9}");

    private final NavigableMap<String, String> texts;
    private final NavigableMap<String, List<String>> items;

    private Typed(NavigableMap<String, String> texts, NavigableMap<String, List<String>> items) {
        this.texts = texts;
        this.items = items;
    }

    private record Written(Map<String, List<String>> items, Map<String, String> texts) {}

    /** From its written form. */
    public static Typed of(byte[] json) {
        Written written = Json.read(json, Written.class);
        return new Typed(new TreeMap<>(written.texts()), new TreeMap<>(written.items()));
    }

    /** Its written form. */
    public byte[] bytes() {
        return CanonicalJson.bytes(Map.of("items", items, "texts", texts));
    }

    /** What is typed; empty where nothing is. */
    public String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /** The names of the items of a list. */
    public List<String> items(String list) {
        return items.getOrDefault(list, List.of());
    }

    /** The keys of what is said of each piece of evidence for a claim. */
    List<String> keysOf(String claim) {
        return List.copyOf(texts.subMap(claim + "[", true, claim + "\\", false).keySet());
    }

    /** The key of what a piece of evidence says of a claim. */
    public static String ofEvidence(String claim, String item) {
        return claim + "[" + item + "]";
    }

    /** The name of the piece of evidence in such a key. */
    static String evidenceIn(String key, String claim) {
        return key.substring(claim.length() + 1, key.length() - 1);
    }

    /** Every answer that says something of this piece of evidence, by the key of its claim. */
    public List<String> claimsOn(String item) {
        String end = "[" + item + "]";
        return texts.keySet().stream()
                .filter(key -> key.endsWith(end))
                .map(key -> key.substring(0, key.length() - end.length()))
                .toList();
    }

    /** With this text as it was typed; without one where it is empty. */
    public Typed with(String key, String text) {
        return with(Map.of(key, text));
    }

    public Typed with(Map<String, String> typed) {
        NavigableMap<String, String> changed = new TreeMap<>(texts);
        typed.forEach((key, text) -> {
            if (text.isEmpty()) {
                changed.remove(key);
            } else {
                changed.put(key, text.replace("\r\n", "\n"));
            }
        });
        return new Typed(changed, items);
    }

    Typed without(Collection<String> keys) {
        NavigableMap<String, String> changed = new TreeMap<>(texts);
        keys.forEach(changed::remove);
        return new Typed(changed, items);
    }

    /** With one more item at the end of a list. */
    public Typed withItem(String list, String item) {
        List<String> longer = new ArrayList<>(items(list));
        longer.add(item);
        return withItems(list, longer);
    }

    /** Without an item of a list, what is typed for it, and what is said of it elsewhere. */
    public Typed withoutItem(String list, String item) {
        List<String> shorter = new ArrayList<>(items(list));
        shorter.remove(item);
        String begin = list + "[" + item + "].";
        NavigableMap<String, String> changed = new TreeMap<>(texts);
        changed.keySet()
                .removeIf(key -> key.startsWith(begin) || (list.equals(EVIDENCE) && key.endsWith("[" + item + "]")));
        return new Typed(changed, items).withItems(list, shorter);
    }

    /** The list whose items claims speak of. */
    public static final String EVIDENCE = "evidence";

    /** Without all items of a list. */
    Typed withoutItems(String list) {
        NavigableMap<String, String> changed = new TreeMap<>(texts);
        changed.subMap(list + "[", true, list + "\\", false).clear();
        return new Typed(changed, items).withItems(list, List.of());
    }

    Typed withItems(String list, List<String> names) {
        NavigableMap<String, List<String>> changed = new TreeMap<>(items);
        if (names.isEmpty()) {
            changed.remove(list);
        } else {
            changed.put(list, List.copyOf(names));
        }
        return new Typed(texts, changed);
    }

    /** A name for a new item: a number that no item has, and none had that comes after one. */
    public String newItem(Repeats repeats) {
        String begin = repeats.keys().orElse("");
        int last = new TreeSet<>(items(repeats.list()))
                .stream()
                        .filter(item -> item.startsWith(begin))
                        .map(item -> item.substring(begin.length()))
                        .filter(number -> NUMBERED.matcher(number).matches())
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0);
        return begin + (last + 1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Typed typed && texts.equals(typed.texts) && items.equals(typed.items);
    }

    @Override
    public int hashCode() {
        return texts.hashCode() + items.hashCode();
    }

    @Override
    public String toString() {
        return "what was typed: " + texts.size() + " texts";
    }
}
