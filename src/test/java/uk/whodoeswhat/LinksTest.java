package uk.whodoeswhat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents beside the program link to is there. */
class LinksTest {
    private static final Pattern TO_A_FILE = Pattern.compile("]\\((?!https?:|#)([^)#]+)");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", ".github/CONTRIBUTING.md"})
    void leadsSomewhere(String document) throws IOException {
        Path path = Path.of(document);
        var links = TO_A_FILE
                .matcher(Files.readString(path))
                .results()
                .map(link -> path.resolveSibling(link.group(1)))
                .toList();

        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(link).exists());
    }
}
