package uk.whodoeswhat.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.document.DocumentPath;

/**
 * Finds where two trees differ. Lists are compared item by item after what they begin and end with alike, so that one item more
 * is one difference.
 */
final class Differences {
    private final List<Difference> found = new ArrayList<>();

    static List<Difference> between(Object recorded, Object recomputed) {
        Differences differences = new Differences();
        differences.compare(DocumentPath.ROOT, recorded, recomputed);
        return List.copyOf(differences.found);
    }

    private void compare(DocumentPath path, Object recorded, Object recomputed) {
        if (recorded.equals(recomputed)) {
            return;
        }
        if (recorded instanceof Map<?, ?> one && recomputed instanceof Map<?, ?> other) {
            fields(path, one, other);
        } else if (recorded instanceof List<?> one && recomputed instanceof List<?> other) {
            items(path, one, other);
        } else {
            add(path, Optional.of(recorded), Optional.of(recomputed));
        }
    }

    private void fields(DocumentPath path, Map<?, ?> recorded, Map<?, ?> recomputed) {
        Set<Object> names = new LinkedHashSet<>(recorded.keySet());
        names.addAll(recomputed.keySet());
        for (Object name : names) {
            either(
                    path.field(String.valueOf(name)),
                    Optional.ofNullable(recorded.get(name)),
                    Optional.ofNullable(recomputed.get(name)));
        }
    }

    private void items(DocumentPath path, List<?> recorded, List<?> recomputed) {
        int shorter = Math.min(recorded.size(), recomputed.size());
        int begin = 0;
        while (begin < shorter && recorded.get(begin).equals(recomputed.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && fromEnd(recorded, end).equals(fromEnd(recomputed, end))) {
            end++;
        }
        for (int i = begin; i < Math.max(recorded.size(), recomputed.size()) - end; i++) {
            either(path.item(i), at(recorded, i, end), at(recomputed, i, end));
        }
    }

    private static Object fromEnd(List<?> list, int position) {
        return list.get(list.size() - 1 - position);
    }

    private static Optional<Object> at(List<?> list, int index, int end) {
        return index < list.size() - end ? Optional.of(list.get(index)) : Optional.empty();
    }

    private void either(DocumentPath path, Optional<Object> recorded, Optional<Object> recomputed) {
        if (recorded.isPresent() && recomputed.isPresent()) {
            compare(path, recorded.get(), recomputed.get());
        } else {
            add(path, recorded, recomputed);
        }
    }

    private void add(DocumentPath path, Optional<Object> recorded, Optional<Object> recomputed) {
        found.add(new Difference(path.toString(), recorded, recomputed));
    }
}
