package uk.whodoeswhat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents beside the program link to is there: files, folders and headings. */
class LinksTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:)([^)\\s]+)\\)");
    private static final Pattern FENCED = Pattern.compile("^```.*?^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^#{1,6} +(.+?) *#*$", Pattern.MULTILINE);

    @ParameterizedTest
    @MethodSource("documents")
    void leadsSomewhere(Path document) throws IOException {
        assertThat(LINK.matcher(prose(document)).results().map((MatchResult link) -> link.group(1)))
                .allSatisfy(link -> {
                    int anchor = link.indexOf('#');
                    String file = anchor < 0 ? link : link.substring(0, anchor);
                    Path target = file.isEmpty() ? document : document.resolveSibling(file);
                    assertThat(target).exists();
                    if (anchor >= 0) {
                        assertThat(headings(target)).contains(link.substring(anchor + 1));
                    }
                });
    }

    @Test
    void theDocumentsAreFound() throws IOException {
        assertThat(documents())
                .contains(
                        Path.of("README.md"),
                        Path.of("CHANGELOG.md"),
                        Path.of("NOTICE"),
                        Path.of(".github/CONTRIBUTING.md"),
                        Path.of("rules/README.md"),
                        Path.of("scenarios/README.md"));
    }

    /** Those of every folder that is part of the project. */
    static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(in("", 1));
        for (String folder : List.of(".github", "rules", "scenarios", "src")) {
            documents.addAll(in(folder, Integer.MAX_VALUE));
        }
        return documents;
    }

    private static List<Path> in(String folder, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder), depth)) {
            return files.filter(file -> file.toString().endsWith(".md") || file.endsWith("NOTICE"))
                    .toList();
        }
    }

    private static List<String> headings(Path document) throws IOException {
        return HEADING.matcher(prose(document))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String prose(Path document) throws IOException {
        return FENCED.matcher(Files.readString(document)).replaceAll("");
    }
}
