package uk.whodoeswhat.rationale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import uk.whodoeswhat.document.Document;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;

/** The proposals of the scenarios that come from public facts, by the scenario's name. */
public final class PublicCases {
    private static final Path SCENARIOS = Path.of("scenarios/who-does-what-2023");

    private PublicCases() {}

    /** Those whose proposal is an example of a real service. */
    public static Map<String, Proposal> all() {
        return all(UnaryOperator.identity());
    }

    /** The same with the text of each file so edited. */
    static Map<String, Proposal> all(UnaryOperator<String> edit) {
        Map<String, Proposal> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SCENARIOS)) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().endsWith(".yaml"))::iterator) {
                Document document = DocumentReader.parse(
                        edit.apply(Files.readString(file)).getBytes(StandardCharsets.UTF_8), Format.YAML);
                NodeView given = NodeView.of(document.root().orElseThrow()).field("given");
                if (given.field("example").isTrue()) {
                    Result<Proposal> read = ProposalReader.read(given.node().orElseThrow());
                    all.put(file.getFileName().toString().replace(".yaml", ""), ((Result.Ok<Proposal>) read).value());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
