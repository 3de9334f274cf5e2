package uk.whodoeswhat.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a document of what was typed, and remembers which question each of its places comes from. */
final class DocumentMaker {
    private static final Pattern LAST_STEP = Pattern.compile("(?:\\.[^.\\[]+|\\[[^\\[]*\\]|^[^.\\[]+)$");

    private final Typed typed;
    private final Values values;
    private final Set<String> required;
    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final Map<String, Spot> spots = new LinkedHashMap<>();

    /** Where a place of the document comes from; without a question, the list or the item as a whole. */
    record Spot(FormSection section, Optional<String> item, Optional<FormQuestion> question) {}

    private DocumentMaker(Form form, Typed typed, Set<String> required) {
        this.typed = typed;
        this.values = new Values(form, typed);
        this.required = required;
    }

    /** `required` are the objects that are there even where they are empty. */
    static DocumentMaker of(Form form, Typed typed, Set<String> required) {
        DocumentMaker maker = new DocumentMaker(form, typed, required);
        form.sections().forEach(maker::section);
        return maker;
    }

    Map<String, Object> tree() {
        return tree;
    }

    private void section(FormSection section) {
        if (section.repeats().isPresent()) {
            list(section, section.repeats().get());
            return;
        }
        String at = section.at().orElse("");
        Map<String, Object> object = object(section.asking(Optional.empty()), at);
        if (at.isEmpty()) {
            tree.putAll(object);
        } else if (!object.isEmpty() || required.contains(at)) {
            put(tree, at, object);
        }
    }

    private void list(FormSection section, Repeats repeats) {
        spots.put(repeats.list(), new Spot(section, Optional.empty(), Optional.empty()));
        List<Map<String, Object>> items = new ArrayList<>();
        for (String item : typed.items(repeats.list())) {
            String at = repeats.list() + "[" + items.size() + "]";
            spots.put(at, new Spot(section, Optional.of(item), Optional.empty()));
            Map<String, Object> object = new LinkedHashMap<>();
            repeats.key().ifPresent(key -> {
                object.put(key, item);
                spots.put(at + "." + key, new Spot(section, Optional.of(item), Optional.empty()));
            });
            object.putAll(object(section.asking(Optional.of(item)), at));
            items.add(object);
        }
        boolean none =
                section.noneKey().filter(key -> !typed.text(key).isEmpty()).isPresent();
        if (!items.isEmpty() || none) {
            put(tree, repeats.list(), items);
        }
    }

    private Map<String, Object> object(Asking asking, String at) {
        Map<String, Object> object = new LinkedHashMap<>();
        String begin = at.isEmpty() ? "" : at + ".";
        for (FormQuestion question : asking.section().questions()) {
            Spot spot = new Spot(asking.section(), asking.item(), Optional.of(question));
            if (question.kind() == FormQuestionKind.EVIDENCE) {
                Values.SAYS.forEach(list -> spots.put(begin + list, spot));
                values.evidence(asking, question).forEach(object::put);
            } else {
                spots.put(begin + question.name(), spot);
                values.of(asking, question).ifPresent(value -> put(object, question.name(), value));
            }
        }
        return object;
    }

    /** Puts a value at a path of fields. Where another section filled the object, it is added to. */
    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot > 0) {
            Object inner = tree.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<String, Object>());
            put((Map<String, Object>) inner, path.substring(dot + 1), value);
        } else if (value instanceof Map<?, ?> object && tree.get(path) instanceof Map<?, ?> there) {
            ((Map<String, Object>) there).putAll((Map<String, Object>) object);
        } else {
            tree.put(path, value);
        }
    }

    /** The question of a place: its own, that of the nearest place around it, or the first within it. */
    Optional<Spot> spot(String path) {
        for (String place = path;
                !place.isEmpty();
                place = LAST_STEP.matcher(place).replaceFirst("")) {
            Spot spot = spots.get(place);
            if (spot != null) {
                return Optional.of(spot);
            }
        }
        return spots.keySet().stream()
                .filter(place -> place.startsWith(path + "."))
                .findFirst()
                .map(spots::get);
    }
}
