package uk.whodoeswhat.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.engine.RuleCompiler;

/** A rulebook compiled from its folder, although its rules are those that were compiled with the program. */
public final class CompiledAnew {

    public static Result<Rulebook> ofFolder(Path folder) {
        try {
            RulebookFiles files = RulebookFiles.ofFolder(folder);
            return RulebookReader.read(files)
                    .flatMap(contents -> RuleCompiler.compile(files.drl(), contents.scanned()))
                    .flatMap(compiled -> Rulebook.ofFiles(files, compiled));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CompiledAnew() {}
}
