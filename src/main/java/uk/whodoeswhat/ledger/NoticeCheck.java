package uk.whodoeswhat.ledger;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checks that a correction or a withdrawal is of the decision that it is beside. */
final class NoticeCheck {
    private final RecordContents decision;
    private final RecordContents notice;
    private final VerificationReport findings;

    NoticeCheck(RecordContents decision, RecordContents notice, VerificationReport findings) {
        this.decision = decision;
        this.notice = notice;
        this.findings = findings;
    }

    /** With the notice as it is read. */
    void check(String folder, Map<String, Object> fields) {
        Optional<String> id = decision.envelope().text("id");
        Object of = fields.getOrDefault("decision", "");
        if (id.isEmpty() || notice.record().withheld().containsKey("notice")) {
            findings.note(
                    "Whether the notice in " + folder + " is of this decision cannot be told: its id is withheld.");
            return;
        }
        boolean same = id.get().equals("\"" + of + "\"");
        findings.expect(
                same,
                "The decision has a " + notice.opening().entry().kind().name().toLowerCase(Locale.ROOT) + ", logged at "
                        + notice.opening().entry().time() + ".",
                "It is of the decision `" + of + "`, and not of this one, " + id.get() + ".",
                folder + "notice.json",
                "The notice says nothing about this decision.");
        if (same) {
            findings.note("This decision no longer stands as it is: see " + folder + "notice.json.");
        }
    }
}
