package uk.whodoeswhat.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way from the document to one of its values, such as `aims.costPerCapita.supportedBy[2]`; the document itself is
 * the empty text. A key that is not a plain word is put in brackets: `expect.findings["aim.outcomes"]`. Items count
 * from 0. Paths share their beginnings, so that a large document costs no long texts until one is shown.
 */
public final class DocumentPath {
    /** The document itself. */
    public static final DocumentPath ROOT = new DocumentPath(null, "", -1);

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$-]{0,79}");

    private final @Nullable DocumentPath parent;
    private final String key;
    private final int index;

    private DocumentPath(@Nullable DocumentPath parent, String key, int index) {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    public DocumentPath field(String name) {
        return new DocumentPath(this, name, -1);
    }

    public DocumentPath item(int at) {
        return new DocumentPath(this, "", at);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentPath path
                && index == path.index
                && key.equals(path.key)
                && Objects.equals(parent, path.parent);
    }

    @Override
    public int hashCode() {
        return Objects.hash(index, key, parent);
    }

    @Override
    public String toString() {
        Deque<DocumentPath> steps = new ArrayDeque<>();
        for (DocumentPath step = this; step.parent != null; step = step.parent) {
            steps.push(step);
        }
        StringBuilder text = new StringBuilder();
        steps.forEach(step -> step.appendTo(text));
        return text.toString();
    }

    private void appendTo(StringBuilder text) {
        if (index >= 0) {
            text.append('[').append(index).append(']');
        } else if (PLAIN.matcher(key).matches()) {
            text.append(text.length() == 0 ? "" : ".").append(key);
        } else {
            text.append("[\"").append(MessageText.visible(key)).append("\"]");
        }
    }
}
