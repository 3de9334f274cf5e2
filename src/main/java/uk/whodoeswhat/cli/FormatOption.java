package uk.whodoeswhat.cli;

import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import uk.whodoeswhat.document.Json;

/** The option that says whether results are for people or for programs. */
final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = ChoiceOption.OfFormat.class,
            description = "Plain English (the default), or JSON, each result on a line.")
    private ChoiceOption.OutputFormat format = ChoiceOption.OutputFormat.TEXT;

    ChoiceOption.OutputFormat format() {
        return format;
    }

    /** Prints a report as asked for. */
    void print(Console streams, Supplier<String> text, Supplier<Map<String, Object>> tree) {
        switch (format) {
            case TEXT -> streams.print(text.get());
            case JSON -> streams.print(Json.line(tree.get()));
        }
    }
}
