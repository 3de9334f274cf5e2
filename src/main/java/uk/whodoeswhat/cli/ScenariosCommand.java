package uk.whodoeswhat.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.scenario.Report;
import uk.whodoeswhat.scenario.ScenarioFiles;
import uk.whodoeswhat.scenario.ScenarioReader;
import uk.whodoeswhat.scenario.Scenarios;

/** `scenarios [DIR]`: runs every scenario, prints what differs and what of the rulebook no scenario reaches. */
@Command(
        name = "scenarios",
        description = "Runs every scenario and prints what differs, with rule and clause coverage.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:every scenario passed",
            "1:some scenario failed",
            "2:bad usage",
            "3:some scenario could not be read (each problem on a line; the rest is run)"
        })
public final class ScenariosCommand implements Callable<Integer> {
    private static final String BUNDLED = "who-does-what-2023";
    private static final int PASSED = 0;
    private static final int FAILED = 1;
    private static final int UNREADABLE = 3;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A folder of scenarios; those that come with this program if left out.")
    private @Nullable Path folder;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "A rulebook's folder; the bundled rulebook if left out.")
    private @Nullable Path rules;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "Plain English (the default) or one JSON document.",
            defaultValue = "text")
    private String format = "text";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        boolean json = json();
        Rulebook rulebook = rulebook();
        Scenarios scenarios = ScenarioReader.read(rulebook, files());
        PrintWriter errors = commandLine().getErr();
        scenarios.problems().forEach(problem -> errors.println(problem.message()));
        if (scenarios.cases().isEmpty() && scenarios.problems().isEmpty()) {
            throw wrong(
                    "no scenario in `" + folder + "`; a scenario is a YAML or JSON file with a top-level `scenario`");
        }
        Report report = Report.of(rulebook, scenarios.cases());
        PrintWriter out = commandLine().getOut();
        out.print(json ? json(report) : report.text());
        out.flush();
        errors.flush();
        return status(scenarios, report);
    }

    private static int status(Scenarios scenarios, Report report) {
        if (!scenarios.problems().isEmpty()) {
            return UNREADABLE;
        }
        return report.failed().isEmpty() ? PASSED : FAILED;
    }

    private static String json(Report report) {
        return new String(CanonicalJson.bytes(report.tree()), StandardCharsets.UTF_8) + "\n";
    }

    private boolean json() {
        return switch (format.toLowerCase(Locale.ROOT)) {
            case "json" -> true;
            case "text" -> false;
            default -> throw wrong("`" + format + "` is not a format; allowed: text, json");
        };
    }

    private Rulebook rulebook() {
        Read<Rulebook> read =
                Optional.ofNullable(rules).map(Rulebook::ofFolder).orElseGet(() -> Rulebook.bundled(BUNDLED));
        if (read instanceof Read.Accepted<Rulebook> accepted) {
            return accepted.value();
        }
        throw wrong("the rulebook does not open:\n" + String.join("\n", messages(read.problems())));
    }

    private ScenarioFiles files() {
        if (folder != null && !Files.isDirectory(folder)) {
            throw wrong("`" + folder + "` is not a folder");
        }
        try {
            return folder == null ? ScenarioFiles.bundled() : ScenarioFiles.ofFolder(folder);
        } catch (IOException e) {
            throw wrong("the scenarios cannot be read: " + e.getMessage());
        }
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream().map(Problem::message).toList();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(commandLine(), message);
    }

    private CommandLine commandLine() {
        return Optional.ofNullable(spec).orElseThrow().commandLine();
    }
}
