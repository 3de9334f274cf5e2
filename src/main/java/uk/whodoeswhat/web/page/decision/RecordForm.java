package uk.whodoeswhat.web.page.decision;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.RecordWriter;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.document.TypedText;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.register.Submission;
import uk.whodoeswhat.register.SubmissionReader;
import uk.whodoeswhat.register.Withdrawal;
import uk.whodoeswhat.web.PageProblems;
import uk.whodoeswhat.web.page.FormError;

/**
 * What is sent to record a decision or to withdraw one; every text may be empty.
 *
 * @param proposal YAML or JSON, as it was checked
 * @param readings {@code QUESTION=ANSWER}, for a reading that is not the rulebook's own
 * @param request the id of the request: the form sent twice asks for one thing once
 */
record RecordForm(String proposal, List<String> readings, String name, String role, String reason, String request) {
    RecordForm {
        readings = List.copyOf(readings);
        name = TypedText.strip(name);
        role = TypedText.strip(role);
        reason = TypedText.strip(reason).replace("\r\n", "\n");
    }

    /** A form to be filled in. */
    static RecordForm empty(String proposal, String request) {
        return new RecordForm(proposal, List.of(), "", "", "", request);
    }

    /**
     * The answers of the reading by question.
     *
     * @throws RuntimeException a refusal if one is no pair
     */
    Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String each : readings) {
            int equals = each.indexOf('=');
            if (equals < 1) {
                throw PageProblems.parameter("reading", each, "QUESTION=ANSWER");
            }
            answers.put(each.substring(0, equals), each.substring(equals + 1));
        }
        return answers;
    }

    /** The submission, or every problem of it. */
    Result<Submission> submission() {
        byte[] bytes = proposal.getBytes(StandardCharsets.UTF_8);
        Result<Proposal> read = ProposalReader.read(bytes, Format.sniff(bytes));
        return read.flatMap(accepted -> {
            Map<String, Object> tree = envelope();
            tree.put("proposal", RecordWriter.tree(accepted));
            return SubmissionReader.read(DocumentReader.of(tree));
        });
    }

    /** The withdrawal, or every problem of it. */
    Result<Withdrawal> withdrawal() {
        return SubmissionReader.withdrawal(DocumentReader.of(envelope()));
    }

    private Map<String, Object> envelope() {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (!name.isEmpty() || !role.isEmpty()) {
            Map<String, Object> by = new LinkedHashMap<>();
            put(by, "name", name);
            put(by, "role", role);
            tree.put("by", by);
        }
        put(tree, "reason", reason);
        return tree;
    }

    private static void put(Map<String, Object> tree, String key, String text) {
        if (!text.isEmpty()) {
            tree.put(key, text);
        }
    }

    /** Problems as people correct them, each at its field. */
    List<FormError> errors(List<Problem> problems) {
        return problems.stream().map(this::error).toList();
    }

    private FormError error(Problem problem) {
        return switch (problem.path()) {
            case "by.name" ->
                new FormError("#name", name.isEmpty() ? "Enter a name, or leave the role empty too" : told(problem));
            case "by.role" ->
                new FormError("#role", role.isEmpty() ? "Enter a role, or leave the name empty too" : told(problem));
            case "reason" -> new FormError("#reason", reason.isEmpty() ? "Give a reason" : told(problem));
            default -> new FormError("#proposal-sent", problem.message());
        };
    }

    private static String told(Problem problem) {
        return "Found " + problem.found() + "; allowed: " + problem.allowed();
    }
}
