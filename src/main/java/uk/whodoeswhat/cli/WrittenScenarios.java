package uk.whodoeswhat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.scenario.MissingScenarios;
import uk.whodoeswhat.scenario.Proposed;

/** The scenarios that were missing and are now files: which, what is shown by no proposal, and what could not be written. */
record WrittenScenarios(List<Path> files, List<String> inVain, List<String> problems) {

    /** Writes each into a file of its own, and none over another. */
    static WrittenScenarios into(Path folder, MissingScenarios missing) {
        List<Path> files = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Proposed each : missing.proposed()) {
            Path file = folder.resolve(each.file());
            try {
                Files.createDirectories(folder);
                Files.writeString(file, each.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
                files.add(file);
            } catch (FileAlreadyExistsException e) {
                problems.add("found `" + file + "`" + ", which is there already and was left as it is;"
                        + " allowed: a folder without it");
            } catch (IOException e) {
                problems.add("found `" + file + "`, which cannot be written (" + e
                        + "); allowed: a folder that can be written to");
            }
        }
        return new WrittenScenarios(files, missing.inVain(), problems);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        if (files.isEmpty() && inVain.isEmpty() && problems.isEmpty()) {
            text.append("Nothing is missing, so no scenario was written.\n");
        }
        files.forEach(
                file -> text.append("Written, to be reviewed: ").append(file).append('\n'));
        inVain.forEach(shows ->
                text.append("No proposal was found for: ").append(shows).append('\n'));
        return text.toString();
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("written", files.stream().map(Path::toString).toList());
        tree.put("inVain", inVain);
        return tree;
    }
}
