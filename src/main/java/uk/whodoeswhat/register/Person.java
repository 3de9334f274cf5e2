package uk.whodoeswhat.register;

import java.util.Map;
import uk.whodoeswhat.document.RecordWriter;
import uk.whodoeswhat.document.Text;

/** Who recorded something, by name and role. It stands in envelopes and nowhere else. */
public record Person(
        @Text(max = 200) String name, @Text(max = 200) String role) {

    static Person of(Object tree) {
        Map<?, ?> map = (Map<?, ?>) tree;
        return new Person(String.valueOf(map.get("name")), String.valueOf(map.get("role")));
    }

    Map<String, Object> tree() {
        return RecordWriter.tree(this);
    }
}
