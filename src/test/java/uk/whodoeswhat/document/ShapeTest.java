package uk.whodoeswhat.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShapeTest {
    private static final Shape SHAPE = Shape.of("title", "id", "\u20ac \"x\"", "count");
    private static final Map<String, Object> OBJECT = SHAPE.with("A title", "one", List.of("a", "b"), 2);

    @Test
    void anObjectIsAMapInTheOrderForDisplay() {
        assertThat(OBJECT)
                .containsExactly(
                        entry("title", "A title"),
                        entry("id", "one"),
                        entry("\u20ac \"x\"", List.of("a", "b")),
                        entry("count", 2))
                .containsEntry("id", "one")
                .doesNotContainKey("other");
        assertThatThrownBy(() -> OBJECT.put("id", "two")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void everyFieldHasAValue() {
        assertThatThrownBy(() -> SHAPE.with("A title", "one"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 values for the fields [title, id,");
    }
}
