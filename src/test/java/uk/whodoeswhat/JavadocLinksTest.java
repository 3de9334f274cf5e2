package uk.whodoeswhat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comments of the program link to is there: packages, types and what is named of them. */
class JavadocLinksTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+([\\w.]*)(?:#(\\w+))?[^}]*}");

    @ParameterizedTest
    @MethodSource("linking")
    void leadSomewhere(Path file) throws IOException {
        assertThat(links(Files.readString(file))
                        .filter(link -> !isThere(file, link))
                        .map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{@link uk.whodoeswhat.nowhere}",
                "{@link uk.whodoeswhat.form.Nobody}",
                "{@link Nobody}",
                "{@link uk.whodoeswhat.document.Result#nothing()}",
                "{@link #nothing}"
            })
    void oneThatLeadsNowhereIsFound(String link) {
        Path file = MAIN.resolve("uk/whodoeswhat/document/Result.java");
        assertThat(links(link)).hasSize(1).noneMatch(each -> isThere(file, each));
    }

    @Test
    void areFound() throws IOException {
        assertThat(linking()).hasSizeGreaterThan(10);
    }

    static List<Path> linking() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")
                            && links(text(file)).findAny().isPresent())
                    .toList();
        }
    }

    private static Stream<MatchResult> links(String text) {
        return LINK.matcher(text).results();
    }

    private static boolean isThere(Path file, MatchResult link) {
        String name = link.group(1);
        Optional<String> member = Optional.ofNullable(link.group(2));
        if (Files.exists(MAIN.resolve(name.replace('.', '/')).resolve("package-info.java"))) {
            return true;
        }
        return source(file, name)
                .filter(text -> member.map(each -> text.matches("(?s).*\\b" + each + "\\b.*"))
                        .orElse(true))
                .isPresent();
    }

    /** The text of the file with this type, as this file names it; that of the JDK has none. */
    private static Optional<String> source(Path file, String name) {
        String own = text(file);
        if (name.isEmpty()
                || own.matches("(?s).*\\b(?:class|record|enum|interface) " + Pattern.quote(name) + "\\b.*")) {
            return Optional.of(own);
        }
        String whole = Pattern.compile("^import ([\\w.]+\\." + Pattern.quote(name) + ");", Pattern.MULTILINE)
                .matcher(own)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse(name);
        if (!whole.startsWith("uk.whodoeswhat.") && whole.contains(".")) {
            return Optional.of(whole).filter(JavadocLinksTest::isOfALibrary).map(each -> "");
        }
        Path there = whole.contains(".")
                ? MAIN.resolve(whole.replace('.', '/') + ".java")
                : file.resolveSibling(whole + ".java");
        return Files.exists(there) ? Optional.of(text(there)) : Optional.empty();
    }

    private static boolean isOfALibrary(String type) {
        try {
            return Class.forName(type, false, JavadocLinksTest.class.getClassLoader()) != null;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
