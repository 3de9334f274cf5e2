package uk.whodoeswhat.document;

import java.util.LinkedHashMap;
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
        schema.putAll(RecordKind.of(type).object(definitions));
        if (!definitions.isEmpty()) {
            schema.put("$defs", definitions);
        }
        return schema;
    }
}
