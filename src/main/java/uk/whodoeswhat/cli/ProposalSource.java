package uk.whodoeswhat.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Document;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.Node.ObjectNode;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.scenario.ScenarioReader;

/** A file, or standard input as `-`, that holds a proposal, or a scenario whose proposal is taken. */
final class ProposalSource {
    private static final String STANDARD_INPUT = "-";

    private final String name;
    private final InputStream in;

    ProposalSource(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /** What messages call it. */
    String name() {
        return isStandardInput() ? "standard input" : name;
    }

    Result<Proposal> read() {
        try {
            byte[] bytes = bytes();
            if (bytes.length > DocumentReader.MAX_BYTES) {
                return refused(
                        "more than " + DocumentReader.MAX_BYTES + " bytes",
                        "at most " + DocumentReader.MAX_BYTES + " bytes (1 MiB)");
            }
            return proposal(bytes, isStandardInput() ? Format.sniff(bytes) : Format.ofName(name));
        } catch (NoSuchFileException e) {
            return refused("no such file", "a file with a proposal or a scenario");
        } catch (IOException e) {
            return refused("what cannot be read (" + e.getMessage() + ")", "a file with a proposal or a scenario");
        }
    }

    private byte[] bytes() throws IOException {
        if (isStandardInput()) {
            return in.readNBytes(DocumentReader.MAX_BYTES + 1);
        }
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            throw new IOException("it is a folder");
        }
        try (InputStream file = Files.newInputStream(path)) {
            return file.readNBytes(DocumentReader.MAX_BYTES + 1);
        }
    }

    private Result<Proposal> proposal(byte[] bytes, Format format) throws IOException {
        Document document = DocumentReader.parse(bytes, format);
        Optional<ObjectNode> scenario = document.root()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(root -> root.field("scenario").isPresent());
        return scenario.isPresent() ? ofScenario(scenario.get(), document.problems()) : ProposalReader.read(document);
    }

    /** A scenario that changes another file's proposal is found beside that file, so it must be a file itself. */
    private Result<Proposal> ofScenario(ObjectNode scenario, List<Problem> problems) throws IOException {
        boolean based = NodeView.of(scenario).field("given").field("base").isPresent();
        if (!based) {
            return stated(scenario, problems);
        }
        return isStandardInput()
                ? refused(
                        "a scenario with a `base`",
                        "a scenario that states its proposal; a `base` is looked up beside a file")
                : ScenarioReader.proposal(Path.of(name));
    }

    private static Result<Proposal> stated(ObjectNode scenario, List<Problem> problems) {
        Result<Proposal> given = scenario.field("given")
                .map((Node node) -> ProposalReader.read(node))
                .orElseGet(() -> new Result.Rejected<>(List.of(scenario.place()
                        .field("given")
                        .problem("no field `given`", "the proposal that the scenario is about"))));
        if (problems.isEmpty()) {
            return given;
        }
        List<Problem> all = new ArrayList<>(problems);
        given.problems().stream().filter(each -> !all.contains(each)).forEach(all::add);
        return new Result.Rejected<>(all);
    }

    private static Result<Proposal> refused(String found, String allowed) {
        return new Result.Rejected<>(List.of(new Problem("", 0, 0, found, allowed)));
    }

    private boolean isStandardInput() {
        return name.equals(STANDARD_INPUT);
    }
}
