package uk.whodoeswhat.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.scenario.Report;
import uk.whodoeswhat.scenario.ScenarioFiles;
import uk.whodoeswhat.scenario.ScenarioReader;
import uk.whodoeswhat.scenario.Scenarios;

/** Runs scenarios, and prints what differs and what of the rulebook none of them reaches. */
@Command(
        name = "scenarios",
        description = "Runs every scenario and prints what differs, with rule and clause coverage.",
        footer = {
            "",
            "Exit status: 0 every scenario passed; 1 some scenario failed; 2 bad usage; 3 some scenario could not be read, "
                    + "or the rulebook was bad, each problem on a line of standard error (what is good is still run); "
                    + "70 a fault of the program or of its rules."
        })
final class ScenariosCommand implements Callable<Integer> {
    private final Console streams;

    @Mixin
    private RulebookOption rules = new RulebookOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A folder of scenarios; without it, those shipped with the program.")
    private Optional<Path> folder = Optional.empty();

    ScenariosCommand(Console streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            throw new BadUsage(found() + ", which is not a folder; allowed: a folder of scenarios");
        }
        Result<Rulebook> opened = rules.open();
        if (!(opened instanceof Result.Ok<Rulebook> accepted)) {
            return streams.refuse("rulebook", opened.problems());
        }
        try {
            ScenarioFiles files = folder.isPresent() ? ScenarioFiles.ofFolder(folder.get()) : ScenarioFiles.bundled();
            return run(accepted.value(), ScenarioReader.read(accepted.value(), files));
        } catch (IOException e) {
            streams.err().println("scenarios: found what cannot be read (" + e.getMessage() + ")");
            return Exit.INPUT;
        }
    }

    private int run(Rulebook rulebook, Scenarios scenarios) {
        List<Problem> problems = scenarios.problems();
        if (scenarios.cases().isEmpty() && problems.isEmpty()) {
            throw new BadUsage(
                    found()
                            + " without a scenario; allowed: a folder with YAML or JSON files that have a top-level `scenario`");
        }
        problems.forEach(problem -> streams.err().println(problem.message()));
        Report report = Report.of(rulebook, scenarios.cases());
        format.print(streams, report::text, report::tree);
        if (!problems.isEmpty()) {
            return Exit.INPUT;
        }
        return report.failed().isEmpty() ? Exit.OK : Exit.DIFFERS;
    }

    private String found() {
        return "scenarios: found " + Problem.quoted(folder.map(Path::toString).orElse(""));
    }
}
