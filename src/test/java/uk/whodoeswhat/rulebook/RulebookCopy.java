package uk.whodoeswhat.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of the bundled rulebook in a folder, to be broken by tests. */
public record RulebookCopy(Path folder) {
    private static final Path RULES = Path.of("rules/who-does-what-2023");

    public static RulebookCopy in(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(RULES)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                Path to = folder.resolve(RULES.relativize(path));
                Files.createDirectories(to.getParent());
                Files.copy(path, to);
            }
        }
        return new RulebookCopy(folder);
    }

    /** Changes the first place where the text stands, and gives its line. */
    public int change(String file, String text, String instead) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(text);
        int at = before.indexOf(text);
        Files.writeString(path, before.substring(0, at) + instead + before.substring(at + text.length()));
        return 1 + (int) before.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
