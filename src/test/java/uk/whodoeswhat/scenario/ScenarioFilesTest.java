package uk.whodoeswhat.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFilesTest {

    @Test
    void bundledScenariosAreThoseOfTheFolder() throws IOException {
        assertThat(texts(ScenarioFiles.bundled())).isEqualTo(texts(ScenarioFiles.ofFolder(Bundled.FOLDER)));
    }

    @Test
    void scenariosAreFoundInAJar(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("scenarios.jar");
        ListScenarios.main(new String[] {Bundled.FOLDER.toString(), folder.toString()});
        ScenarioFiles expected = ScenarioFiles.ofFolder(Bundled.FOLDER);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entry(entries, ScenarioFiles.LISTING, Files.readAllBytes(folder.resolve(ScenarioFiles.LISTING)));
            for (Map.Entry<String, byte[]> file : expected.contents().entrySet()) {
                entry(entries, file.getKey(), file.getValue());
            }
        }

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            ScenarioFiles found = ScenarioFiles.ofClassPath(loader);
            assertThat(texts(found)).isEqualTo(texts(expected));
            assertThat(ScenarioReader.read(Bundled.RULEBOOK, found).problems()).isEmpty();
        }
    }

    @Test
    void aListedFileThatIsMissingIsAnError(@TempDir Path folder) throws IOException {
        Path scenarios = Files.createDirectories(folder.resolve(ScenarioFiles.FOLDER));
        Files.writeString(scenarios.resolve(ScenarioFiles.LISTING), "gone.yaml\n");

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> ScenarioFiles.ofClassPath(loader))
                    .isInstanceOf(IOException.class)
                    .hasMessage("`scenarios/gone.yaml` is not on the class path");
        }
    }

    @Test
    void otherFilesAndHiddenOnesAreLeftOut(@TempDir Path folder) throws IOException {
        for (String name : new String[] {"a.yaml", "b.yml", "c.json", "README.md", ".hidden.yaml", "sub/d.yaml"}) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x: 1\n");
        }

        assertThat(ScenarioFiles.ofFolder(folder).contents().keySet())
                .containsExactly("a.yaml", "b.yml", "c.json", "sub/d.yaml");
    }

    private static void entry(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(ScenarioFiles.FOLDER + name));
        jar.write(bytes);
        jar.closeEntry();
    }

    private static Map<String, String> texts(ScenarioFiles files) {
        Map<String, String> texts = new TreeMap<>();
        files.contents().forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8)));
        return texts;
    }
}
