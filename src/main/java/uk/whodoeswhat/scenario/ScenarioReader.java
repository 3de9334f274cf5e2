package uk.whodoeswhat.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.whodoeswhat.document.Document;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Problems;
import uk.whodoeswhat.document.RecordReader;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Rulebook;

/** Reads the scenarios of a folder strictly, for one rulebook. Every problem names its file, path and line. */
public final class ScenarioReader {
    private static final RecordReader<Scenario> READER = RecordReader.of(Scenario.class);

    private final Rulebook rulebook;
    private final ScenarioFiles files;
    private final ScenarioChecks checks;
    private final GivenReader given;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final SortedMap<String, String> fileById = new TreeMap<>();

    private ScenarioReader(Rulebook rulebook, ScenarioFiles files) {
        this.rulebook = rulebook;
        this.files = files;
        this.checks = new ScenarioChecks(rulebook);
        this.given = new GivenReader(files);
    }

    /** The scenarios among the files, and what is wrong. */
    public static Scenarios read(Rulebook rulebook, ScenarioFiles files) {
        return new ScenarioReader(rulebook, files).read();
    }

    /** The proposal that one scenario file gives, whatever it expects; for those who decide and do not compare. */
    public static Result<Proposal> proposal(Path file) throws IOException {
        ScenarioFiles files = ScenarioFiles.ofFile(file);
        String name = files.contents().firstKey();
        Result<Node> document =
                GivenReader.in(problem -> name, DocumentReader.read(files.bytes(name), Format.ofName(name)));
        return document.flatMap(root -> NodeView.of(root)
                .field("given")
                .node()
                .map(given -> new GivenReader(files).read(name, given))
                .orElseGet(() -> new Result.Rejected<>(
                        List.of(new Problem(name, 0, 0, "no field `given`", "a scenario, which gives a proposal")))));
    }

    private Scenarios read() {
        List<Case> cases = new ArrayList<>();
        files.contents().forEach((file, bytes) -> {
            Document document = DocumentReader.parse(bytes, Format.ofName(file));
            if (document.problems().isEmpty() && !isScenario(document)) {
                others.add(file);
                return;
            }
            Result<Case> read = read(file, document);
            problems.addAll(read.problems());
            if (read instanceof Result.Ok<Case> accepted) {
                cases.add(accepted.value());
            }
        });
        others.stream().filter(file -> !given.bases().contains(file)).forEach(this::unused);
        return new Scenarios(cases, problems.stream().distinct().toList());
    }

    private static boolean isScenario(Document document) {
        return document.root()
                .filter(root -> NodeView.of(root).field("scenario").isPresent())
                .isPresent();
    }

    private Result<Case> read(String file, Document document) {
        return GivenReader.in(problem -> file, READER.read(document, new Problems()))
                .flatMap(scenario -> checked(file, document.root().orElseThrow(), scenario));
    }

    private Result<Case> checked(String file, Node root, Scenario scenario) {
        Problems found = new Problems();
        checks.check(NodeView.of(root), scenario, name(file), found);
        String earlier = fileById.putIfAbsent(scenario.id(), file);
        if (earlier != null) {
            found.add(
                    NodeView.of(root).field("scenario").place(),
                    Problem.quoted(scenario.id()) + ", which is also in " + earlier,
                    "each scenario once");
        }
        Result<Proposal> proposal = given.read(file, scenario.given());
        List<Problem> all = new ArrayList<>();
        found.list().forEach(problem -> all.add(GivenReader.in(file, problem)));
        all.addAll(proposal.problems());
        return all.isEmpty()
                ? proposal.map(accepted -> new Case(file, scenario, accepted, rulebook.reading(scenario.reading())))
                : new Result.Rejected<>(all);
    }

    private static String name(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.substring(0, last.lastIndexOf('.'));
    }

    private void unused(String file) {
        problems.add(new Problem(
                file,
                0,
                0,
                "a document that is no scenario",
                "a top-level `scenario`, or a proposal that some scenario has as its base"));
    }
}
