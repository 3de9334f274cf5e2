package uk.whodoeswhat.document;

import java.util.Map;

/**
 * Writes records as trees of maps, lists, texts, whole numbers and flags: what {@link RecordReader} reads back as an
 * equal record.
 */
public final class RecordWriter {
    private RecordWriter() {}

    /** The record as a tree, in the order of its components; what is left out and what is empty is left out. */
    public static Map<String, Object> tree(Record record) {
        return RecordType.of(record.getClass()).write(record);
    }
}
