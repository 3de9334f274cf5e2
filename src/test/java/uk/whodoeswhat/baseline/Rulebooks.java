package uk.whodoeswhat.baseline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.CompiledAnew;
import uk.whodoeswhat.rulebook.Rulebook;

/** The rulebook of March 2023, opened both ways, and with other parameters. */
public final class Rulebooks {
    private static final Path FOLDER = Path.of("rules/who-does-what-2023");

    private Rulebooks() {}

    /** As it was compiled with the program. */
    public static Rulebook bundled() {
        return opened(Rulebook.bundled("who-does-what-2023"));
    }

    /** Compiled anew from its folder. */
    static Rulebook ofFolder() {
        return opened(CompiledAnew.ofFolder(FOLDER));
    }

    /** Opened from a copy of the folder in which these parameters have other values. */
    static Rulebook with(Map<String, String> values, Path copy) {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(FOLDER.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
            Path parameters = copy.resolve("parameters.yaml");
            String text = Files.readString(parameters);
            for (Map.Entry<String, String> value : values.entrySet()) {
                String head = "- id: " + value.getKey() + "\n    value: \"";
                int from = text.indexOf(head) + head.length();
                text = text.substring(0, from) + value.getValue() + text.substring(text.indexOf('"', from));
            }
            Files.writeString(parameters, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return opened(Rulebook.ofFolder(copy));
    }

    private static Rulebook opened(Result<Rulebook> read) {
        if (read instanceof Result.Ok<Rulebook> accepted) {
            return accepted.value();
        }
        List<String> problems = read.problems().stream().map(Problem::message).toList();
        throw new IllegalStateException(String.join("\n", problems));
    }
}
