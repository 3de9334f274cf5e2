package uk.whodoeswhat.document;

import java.util.Map;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/** A tree as a YAML document, for people to read and save: what {@link DocumentReader} reads back as the same tree. */
public final class YamlText {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setDereferenceAliases(true)
            .setSchema(new AsRead())
            .build();

    /** What is written without quotes: what {@link CoreSchema} reads as what it is. A text such as `0x1F` it refuses. */
    private static final class AsRead implements Schema {
        @Override
        public ScalarResolver getScalarResolver() {
            return (text, plain) -> plain ? tag(text) : Tag.STR;
        }

        @Override
        public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            return Map.of(); // nothing is read by it
        }

        private static Tag tag(String text) {
            return switch (CoreSchema.plain(text, 0, 0).kind()) {
                case TEXT, OBJECT, LIST, END -> Tag.STR;
                case NUMBER -> Tag.INT;
                case FLAG -> Tag.BOOL;
                case NULL, BROKEN -> Tag.NULL;
            };
        }
    }

    /** In the order of the tree. */
    public static String of(Map<String, Object> tree) {
        return new Dump(SETTINGS).dumpToString(tree);
    }

    /** A record, in the order of its components, with what is left out left out. */
    public static String of(Record record) {
        return of(RecordWriter.tree(record));
    }

    private YamlText() {}
}
