package uk.whodoeswhat.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Document;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Problems;
import uk.whodoeswhat.document.RecordReader;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.document.Text;
import uk.whodoeswhat.proposal.CanonicalProposal;
import uk.whodoeswhat.proposal.NhsNumbers;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;

/**
 * Reads what is sent to be recorded, strictly, with every problem at once: a proposal, or an object with a `proposal` and
 * perhaps `by` and `reason`.
 */
public final class SubmissionReader {
    private static final RecordReader<SubmissionForm> FORMS = RecordReader.of(SubmissionForm.class);
    private static final RecordReader<Withdrawal> WITHDRAWALS = RecordReader.of(Withdrawal.class);

    record SubmissionForm(
            Node proposal,
            Optional<Person> by,
            @Text(max = 4000) Optional<String> reason) {}

    /** The submission in a document. */
    public static Result<Submission> read(Document document) {
        Optional<Node> proposal = document.root()
                .filter(Node.ObjectNode.class::isInstance)
                .map(Node.ObjectNode.class::cast)
                .flatMap(root -> root.field("proposal"));
        return proposal.isPresent()
                ? form(document, proposal.get())
                : ProposalReader.read(document)
                        .map(accepted ->
                                new Submission(CanonicalProposal.of(accepted), Optional.empty(), Optional.empty()));
    }

    private static Result<Submission> form(Document document, Node proposal) {
        Result<Proposal> read = ProposalReader.read(proposal);
        Result<SubmissionForm> form = FORMS.read(document, personal(document));
        if (read instanceof Result.Ok<Proposal> accepted && form instanceof Result.Ok<SubmissionForm> around) {
            return new Result.Ok<>(new Submission(
                    CanonicalProposal.of(accepted.value()),
                    around.value().by(),
                    around.value().reason()));
        }
        List<Problem> all = new ArrayList<>(form.problems());
        read.problems().stream().filter(each -> !all.contains(each)).forEach(all::add);
        return new Result.Rejected<>(all.stream().map(NhsNumbers::hidden).toList());
    }

    /** A withdrawal in a document. */
    public static Result<Withdrawal> withdrawal(Document document) {
        Result<Withdrawal> read = WITHDRAWALS.read(document, personal(document));
        return read instanceof Result.Rejected<Withdrawal> refused
                ? new Result.Rejected<>(
                        refused.problems().stream().map(NhsNumbers::hidden).toList())
                : read;
    }

    /** A reason is free text too: no patient data in it. */
    private static Problems personal(Document document) {
        Problems problems = new Problems();
        for (String field : List.of("by", "reason")) {
            document.root()
                    .filter(Node.ObjectNode.class::isInstance)
                    .map(Node.ObjectNode.class::cast)
                    .flatMap(root -> root.field(field))
                    .ifPresent(node -> NhsNumbers.check(node, problems));
        }
        return problems;
    }

    private SubmissionReader() {}
}
