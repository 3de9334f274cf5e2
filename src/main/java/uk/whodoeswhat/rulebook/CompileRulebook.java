package uk.whodoeswhat.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.engine.RuleCompiler;

/**
 * Run by the build: checks and compiles the rulebook of a folder, and writes the listing of its files and the compiled bytes
 * into another, so that the service opens it without a compiler.
 */
public final class CompileRulebook {
    static final String LISTING = "files.sha256";
    static final String COMPILED = "compiled.jar";

    /**
     * Compiles.
     *
     * @param arguments the rulebook's folder, and the folder to write to
     */
    public static void main(String[] arguments) throws IOException {
        RulebookFiles files = RulebookFiles.ofFolder(Path.of(arguments[0]));
        Result<byte[]> compiled =
                RulebookReader.read(files).flatMap(contents -> RuleCompiler.compile(files.drl(), contents.scanned()));
        if (compiled instanceof Result.Ok<byte[]> accepted) {
            Path target = Files.createDirectories(Path.of(arguments[1]));
            Files.write(target.resolve(COMPILED), accepted.value());
            Files.writeString(target.resolve(LISTING), files.listing());
        } else {
            throw new IOException("the rulebook in " + arguments[0] + " does not open:\n" + lines(compiled.problems()));
        }
    }

    private static String lines(List<Problem> problems) {
        return String.join("\n", problems.stream().map(Problem::message).toList());
    }

    private CompileRulebook() {}
}
