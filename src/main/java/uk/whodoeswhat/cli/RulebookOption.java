package uk.whodoeswhat.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.Rulebook;

/** The option that names a rulebook. */
final class RulebookOption {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The folder of the rulebook to decide by; without it, the one shipped with the program. "
                    + "A rulebook that does not open is refused with each of its problems on a line.")
    private Optional<Path> folder = Optional.empty();

    Result<Rulebook> open() {
        return folder.map(Rulebook::ofFolder).orElseGet(RulebookOption::shipped);
    }

    /** The rulebook shipped with the program. */
    static Result<Rulebook> shipped() {
        return Rulebook.bundled(Rulebook.SHIPPED);
    }
}
