package uk.whodoeswhat.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The glossary beside the rulebook says what the comments of the program say of everything that rules name. */
class GlossaryTest {
    private static final Path GLOSSARY = Path.of("rules/GLOSSARY.md");
    private static final Path RULES = Path.of("rules/who-does-what-2023");
    private static final Path SOURCES = Path.of("src/main/java");

    /** With `-Dgolden.write=true` the file is written anew; the difference then shows in the version control. */
    @Test
    void isThatOfTheProgram() throws IOException {
        String text = Glossary.of(RULES, SOURCES).text();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GLOSSARY, text);
        }
        assertThat(text).isEqualTo(Files.readString(GLOSSARY));
    }

    @Test
    void nothingInItIsWithoutAWord() throws IOException {
        assertThat(Glossary.of(RULES, SOURCES).undocumented()).isEmpty();
    }
}
