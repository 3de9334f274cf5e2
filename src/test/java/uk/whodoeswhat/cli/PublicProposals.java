package uk.whodoeswhat.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.RecordWriter;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;

/** The proposals of the public cases. */
final class PublicProposals {
    static final String NCRS = "scenarios/who-does-what-2023/backstop/ncrs.yaml";
    static final String SEND = "scenarios/who-does-what-2023/local/send.yaml";

    /** As JSON on one line. */
    static String json(String scenario) throws IOException {
        var root = (Result.Ok<Node>) DocumentReader.read(Files.readAllBytes(Path.of(scenario)), Format.YAML);
        Node given = ((Node.ObjectNode) root.value()).field("given").orElseThrow();
        var proposal = (Result.Ok<Proposal>) ProposalReader.read(given);
        return new String(CanonicalJson.bytes(RecordWriter.tree(proposal.value())), StandardCharsets.UTF_8);
    }

    private PublicProposals() {}
}
