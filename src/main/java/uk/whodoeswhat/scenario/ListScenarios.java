package uk.whodoeswhat.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build: writes the listing by which bundled scenarios are found on the class path. */
public final class ListScenarios {

    /**
     * Lists.
     *
     * @param arguments the scenarios' folder, and the folder to write to
     */
    public static void main(String[] arguments) throws IOException {
        Path target = Files.createDirectories(Path.of(arguments[1]));
        String paths = String.join("\n", ScenarioFiles.list(Path.of(arguments[0])));
        Files.writeString(target.resolve(ScenarioFiles.LISTING), paths + "\n");
    }

    private ListScenarios() {}
}
