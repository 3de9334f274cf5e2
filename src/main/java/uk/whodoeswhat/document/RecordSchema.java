package uk.whodoeswhat.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schema 2020-12 of a record: what {@link RecordReader} accepts, as far as a schema can say it. */
public final class RecordSchema {
    private RecordSchema() {}

    public static Map<String, Object> of(Class<? extends Record> type, String id, String title) {
        Map<String, Object> definitions = new LinkedHashMap<>();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", id);
        schema.put("title", title);
        schema.putAll(object(RecordType.of(type).components(), definitions));
        if (!definitions.isEmpty()) {
            schema.put("$defs", definitions);
        }
        return schema;
    }

    /** The schema of an object with exactly these fields; its parts go into `definitions`. */
    static Map<String, Object> object(Collection<Component> components, Map<String, Object> definitions) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Component component : components) {
            Map<String, Object> property = new LinkedHashMap<>();
            component.description().ifPresent(text -> property.put("description", text));
            property.putAll(component.kind().schema(definitions));
            properties.put(component.key(), property);
            if (component.absent().isEmpty()) {
                required.add(component.key());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }
}
