package uk.whodoeswhat.scenario;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Place;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.RecordReader;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;

/** Reads the proposal a scenario gives: in its own words, or as a base with a change. */
final class GivenReader {
    private static final RecordReader<Based> BASED = RecordReader.of(Based.class);
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final String CHANGE = "given.change";

    private final ScenarioFiles files;
    private final Set<String> bases = new HashSet<>();

    GivenReader(ScenarioFiles files) {
        this.files = files;
    }

    /** The bases used so far. */
    Set<String> bases() {
        return Set.copyOf(bases);
    }

    /** The proposal; its problems name the file they are in, the scenario's or its base's. */
    Result<Proposal> read(String file, Node given) {
        NodeView part = NodeView.of(given);
        if (!part.field("base").isPresent()) {
            return in(problem -> file, ProposalReader.read(given));
        }
        Result<Based> based = in(problem -> file, BASED.read(given));
        return based.flatMap(stated -> find(file, part, stated)
                .flatMap(base -> root(base)
                        .flatMap(root -> changed(file, part, stated, root))
                        .flatMap(node -> in(problem -> fileOf(problem, file, base), ProposalReader.read(node)))));
    }

    private Result<String> find(String file, NodeView given, Based stated) {
        Optional<String> found = files.find(file, stated.base());
        found.ifPresent(bases::add);
        return found.<Result<String>>map(Result.Ok::new)
                .orElseGet(() -> refused(
                        file,
                        given.field("base").place(),
                        "`base` " + Problem.quoted(stated.base()) + ", which is not there",
                        "a file named relative to this one, or to the scenarios folder"));
    }

    /** The proposal in the base: the document itself, or what a scenario states outright. */
    private Result<Node> root(String base) {
        try {
            Result<Node> document = DocumentReader.read(files.bytes(base), Format.ofName(base));
            return in(problem -> base, document).flatMap(root -> proposalOf(base, root));
        } catch (IOException e) {
            return refused(base, Place.DOCUMENT, "a file that cannot be read: " + e.getMessage(), "a readable file");
        }
    }

    private static Result<Node> proposalOf(String base, Node root) {
        NodeView document = NodeView.of(root);
        if (!document.field("scenario").isPresent()) {
            return new Result.Ok<>(root);
        }
        NodeView given = document.field("given");
        return given.node().isEmpty() || given.field("base").isPresent()
                ? refused(base, given.place(), "a base that has a base itself", "a base that states its proposal")
                : new Result.Ok<>(given.node().orElseThrow());
    }

    private static Result<Node> changed(String file, NodeView given, Based stated, Node root) {
        Node node = root;
        List<Problem> problems = new ArrayList<>();
        for (NodeView path : given.field("remove").items()) {
            String name = path.text().orElse("");
            Optional<Node> left =
                    TreeChange.without(node, DOT.splitAsStream(name).toList());
            if (left.isEmpty()) {
                problems.add(in(
                        file,
                        path.place().problem("the path " + Problem.quoted(name), "a path to something in the base")));
            }
            node = left.orElse(node);
        }
        Node base = node;
        return problems.isEmpty()
                ? new Result.Ok<>(stated.change()
                        .map(change -> TreeChange.merge(base, change))
                        .orElse(base))
                : new Result.Rejected<>(problems);
    }

    /** Merged nodes keep their places, so that a path tells which of the two files is meant. */
    private static String fileOf(Problem problem, String file, String base) {
        return problem.path().startsWith(CHANGE) ? file : base + " (as changed by " + file + ")";
    }

    static <T> Result<T> in(Function<Problem, String> file, Result<T> read) {
        return read instanceof Result.Rejected<T> refused
                ? new Result.Rejected<>(refused.problems().stream()
                        .map(problem -> in(file.apply(problem), problem))
                        .toList())
                : read;
    }

    /** The problem with the file it is in before its path. */
    static Problem in(String file, Problem problem) {
        String path = problem.path().isEmpty() ? file : file + " " + problem.path();
        return new Problem(path, problem.line(), problem.column(), problem.found(), problem.allowed());
    }

    private static <T> Result<T> refused(String file, Place place, String found, String allowed) {
        return new Result.Rejected<>(List.of(in(file, place.problem(found, allowed))));
    }
}
