package uk.whodoeswhat.proposal;

import java.util.List;
import uk.whodoeswhat.document.Document;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Problems;
import uk.whodoeswhat.document.RecordReader;
import uk.whodoeswhat.document.Result;

/**
 * Reads proposals strictly: accepted, or refused with every problem at once, those of single fields and those across
 * fields. Text that looks like an NHS number is refused and never repeated.
 */
public final class ProposalReader {
    private static final RecordReader<Proposal> READER = RecordReader.of(Proposal.class);

    private ProposalReader() {}

    /** The proposal of a document. */
    public static Result<Proposal> read(byte[] bytes, Format format) {
        return read(DocumentReader.parse(bytes, format));
    }

    /** The proposal of JSON that was recorded before, in which texts are as they were legal then. */
    public static Result<Proposal> recorded(byte[] json) {
        return DocumentReader.recorded(json).flatMap(ProposalReader::read);
    }

    /** The proposal of a part of a document; its problems keep their places in that document. */
    public static Result<Proposal> read(Node node) {
        return read(Document.of(node));
    }

    /** The proposal of a document as far as it could be read. */
    public static Result<Proposal> read(Document document) {
        Problems problems = new Problems();
        document.root().ifPresent(root -> checkAcross(root, problems));
        Result<Proposal> read = READER.read(document, problems);
        return read instanceof Result.Rejected<Proposal> refused
                ? new Result.Rejected<>(
                        refused.problems().stream().map(NhsNumbers::hidden).toList())
                : read;
    }

    private static void checkAcross(Node root, Problems problems) {
        NodeView proposal = NodeView.of(root);
        List<NodeView> evidence = proposal.field("evidence").items();
        new EvidenceChecks(problems).check(evidence);
        new CitationChecks(problems).check(root, evidence);
        new AimChecks(problems).check(proposal.field("aims"));
        for (String reach : List.of("use", "commitment", "need")) {
            new ReachChecks(problems).check(proposal.field("scale").field(reach));
        }
        new CoverageChecks(problems).check(proposal.field("coverage"), proposal.field("cohort"));
        new StandardChecks(problems).check(proposal.field("standards"), proposal.field("equivalents"));
        Unique.check(proposal.field("exemplar").field("sites").items(), "ods", problems);
        DateChecks.check(proposal, problems);
        NhsNumbers.check(root, problems);
    }
}
