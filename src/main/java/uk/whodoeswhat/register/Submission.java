package uk.whodoeswhat.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.CanonicalProposal;

/** A proposal that is to be decided and recorded, by whom, and why so where that needs a reason. */
public record Submission(CanonicalProposal proposal, Optional<Person> by, Optional<String> reason) {

    /**
     * All that keeps it from being recorded, although it can be decided: another reading without a reason, a date to come, and
     * more than 1 MiB as JSON, in which it could not be read again.
     */
    public List<Problem> problems(Reading reading, Reading byDefault, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (!reading.equals(byDefault) && reason.isEmpty()) {
            problems.add(new Problem(
                    "reason",
                    0,
                    0,
                    "no reason for reading otherwise than the rulebook: " + otherwise(reading, byDefault),
                    "a `reason` beside the `proposal`, or the rulebook's own reading"));
        }
        if (proposal.proposal().date().isAfter(today)) {
            problems.add(new Problem(
                    "date",
                    0,
                    0,
                    "`" + proposal.proposal().date() + "`, which is to come",
                    "a date up to today, " + today));
        }
        int size = proposal.bytes().length;
        if (size > DocumentReader.MAX_BYTES) {
            problems.add(new Problem(
                    "", 0, 0, size + " bytes as JSON", "at most " + DocumentReader.MAX_BYTES + " bytes (1 MiB)"));
        }
        return problems;
    }

    private static String otherwise(Reading reading, Reading byDefault) {
        return String.join(
                ", ",
                reading.answers().entrySet().stream()
                        .filter(each -> !byDefault.says(each.getKey(), each.getValue()))
                        .map(each -> "`" + each.getKey() + "=" + each.getValue() + "`")
                        .toList());
    }

    /** The digest by which a request that is sent again is told from another under its id. */
    public String digest(Map<String, String> answers) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("proposal", proposal.digest());
        tree.put("reading", answers);
        by.ifPresent(person -> tree.put("by", person.tree()));
        reason.ifPresent(text -> tree.put("reason", text));
        return CanonicalJson.digest(CanonicalJson.bytes(tree));
    }
}
