package uk.whodoeswhat.document;

import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** A tree as a YAML document, for people to read and save: what {@link DocumentReader} reads back as the same tree. */
public final class YamlText {
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setDereferenceAliases(true)
            .build();

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
