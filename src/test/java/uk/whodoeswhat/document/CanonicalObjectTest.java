package uk.whodoeswhat.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalObjectTest {
    static List<Map<String, Object>> trees() {
        return List.of(
                Map.of(),
                Map.of("b", 1),
                Map.of("\ud83d\ude00", "x", "\ufb33", List.of(true)),
                Map.of("a", Map.of("z", 1, "a", "ö"), "c", List.of(), "digest", "an older one"));
    }

    @ParameterizedTest
    @MethodSource("trees")
    void hasTheBytesOfItsTree(Map<String, Object> tree) {
        assertThat(CanonicalObject.of(tree).bytes()).isEqualTo(CanonicalJson.bytes(tree));
    }

    @ParameterizedTest
    @MethodSource("trees")
    void hasTheBytesOfItsTreeWithAnotherField(Map<String, Object> tree) {
        CanonicalObject object = CanonicalObject.of(tree);
        Map<String, Object> more = new HashMap<>(tree);
        more.put("digest", "sha256:…");
        assertThat(object.with("digest", "sha256:…").bytes()).isEqualTo(CanonicalJson.bytes(more));
        assertThat(object.bytes()).isEqualTo(CanonicalJson.bytes(tree));
    }
}
