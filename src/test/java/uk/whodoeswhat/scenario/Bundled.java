package uk.whodoeswhat.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.Rulebook;

/** The bundled rulebook and the scenarios of this project, opened once for all tests. */
final class Bundled {
    static final Path FOLDER = Path.of("scenarios");
    static final Rulebook RULEBOOK = rulebook();
    static final Scenarios SCENARIOS = scenarios();

    private static Rulebook rulebook() {
        Result<Rulebook> read = Rulebook.bundled("who-does-what-2023");
        if (read instanceof Result.Ok<Rulebook> accepted) {
            return accepted.value();
        }
        throw new IllegalStateException(read.problems().toString());
    }

    private static Scenarios scenarios() {
        try {
            return ScenarioReader.read(RULEBOOK, ScenarioFiles.ofFolder(FOLDER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Bundled() {}
}
