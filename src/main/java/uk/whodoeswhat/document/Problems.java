package uk.whodoeswhat.document;

import java.util.ArrayList;
import java.util.List;

/**
 * The problems of one document as they are found. After the first thousand only the fact that there are more is kept.
 */
public final class Problems {
    private static final int MOST = 1000;

    private final List<Problem> list = new ArrayList<>();
    private boolean more;

    public void add(Place place, String found, String allowed) {
        if (list.size() < MOST) {
            list.add(place.problem(found, allowed));
        } else {
            more = true;
        }
    }

    void addAll(List<Problem> others) {
        list.addAll(others);
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** The problems, in the order they were found. */
    public List<Problem> list() {
        List<Problem> all = new ArrayList<>(list);
        if (more) {
            Problem last = list.get(list.size() - 1);
            all.add(new Problem(
                    "",
                    last.line(),
                    last.column(),
                    "more than " + MOST + " problems, of which these are the first",
                    "a document without problems"));
        }
        return List.copyOf(all);
    }
}
