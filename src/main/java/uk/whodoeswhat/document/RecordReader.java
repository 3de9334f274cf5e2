package uk.whodoeswhat.document;

import java.util.List;

/** Makes records of one class from documents, strictly; the package comment has the rules. */
public final class RecordReader<T extends Record> {
    private final Class<T> type;
    private final RecordType kind;

    private RecordReader(Class<T> type) {
        this.type = type;
        this.kind = RecordType.of(type);
    }

    /** A reader of a record class; what it finds by reflection is remembered for each class. */
    public static <T extends Record> RecordReader<T> of(Class<T> type) {
        return new RecordReader<>(type);
    }

    /** The record a document holds, or all that is wrong with it. */
    public Result<T> read(byte[] bytes, Format format) {
        Document document = DocumentReader.parse(bytes, format);
        return read(document, new Problems());
    }

    /** The record a node holds, or all that is wrong with it. */
    public Result<T> read(Node node) {
        return read(Document.of(node), new Problems());
    }

    /**
     * The same for a document of which more is known: the problems of its content are reported with those found
     * already.
     */
    public Result<T> read(Document document, Problems found) {
        found.addAll(document.problems());
        document.root().ifPresent(root -> kind.check(root, found));
        return found.isEmpty() ? build(document.root().orElseThrow()) : new Result.Rejected<>(found.list());
    }

    /**
     * A record may refuse a value by an exception that its annotations do not describe; that is a problem of the
     * document too.
     */
    private Result<T> build(Node root) {
        try {
            return new Result.Ok<>(type.cast(kind.build(root)));
        } catch (IllegalArgumentException e) {
            String found = "values that do not fit together (" + e.getMessage() + ")";
            return new Result.Rejected<>(List.of(root.place().problem(found, kind.allowed())));
        }
    }
}
