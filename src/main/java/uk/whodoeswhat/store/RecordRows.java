package uk.whodoeswhat.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.ledger.EntryKind;
import uk.whodoeswhat.ledger.Salt;
import uk.whodoeswhat.register.Envelope;
import uk.whodoeswhat.register.EnvelopeSalt;
import uk.whodoeswhat.register.Notice;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.RecordedNotice;
import uk.whodoeswhat.register.Salts;

/**
 * Reads recorded decisions and notices from their rows. What reads a row asks for no other: that would take a second connection
 * while the first is held, and readers at once would wait for each other.
 */
record RecordRows(JdbcClient jdbc) {
    private static final String DECISION =
            "select d.log_index, d.body, p.body as proposal, d.rulebook, d.own_reading, d.envelope, d.record_salt, "
                    + "d.envelope_salt, d.envelope_opening";
    private static final String FROM =
            " from decision d join proposal p on p.reference = d.reference and p.version = d.version ";
    private static final String DECISIONS = DECISION + FROM;
    private static final String NOTICES =
            "select log_index, kind, decision, replaced_by, reason, envelope, record_salt, envelope_salt, envelope_opening "
                    + "from notice ";
    private static final String OF_NOTICE = "notice_";
    private static final String WITH_NOTICES = DECISION
            + Stream.of(
                            "log_index",
                            "kind",
                            "decision",
                            "replaced_by",
                            "reason",
                            "envelope",
                            "record_salt",
                            "envelope_salt",
                            "envelope_opening")
                    .map(column -> ", n." + column + " as " + OF_NOTICE + column)
                    .collect(Collectors.joining())
            + FROM + "left join notice n on n.decision = d.id where d.id = ? order by n.log_index";

    /** The decision and its notices, of one moment. */
    Optional<RecordedDecision> decision(UUID id) {
        return jdbc.sql(WITH_NOTICES).param(id.toString()).query(RecordRows::withNotices);
    }

    private static Optional<RecordedDecision> withNotices(ResultSet row) throws SQLException {
        if (!row.next()) {
            return Optional.empty();
        }
        RecordedDecision recorded = recorded(row);
        List<RecordedNotice> notices = new ArrayList<>();
        do {
            if (row.getString(OF_NOTICE + "kind") != null) {
                notices.add(logged(row, OF_NOTICE));
            }
        } while (row.next());
        return Optional.of(recorded.with(notices));
    }

    /** The decisions from this index of the log on, at most so many, in the order of the log. */
    List<RecordedDecision> decisions(long from, int most) {
        return jdbc.sql(DECISIONS + "where d.log_index >= ? order by d.log_index limit ?")
                .param(from)
                .param(most)
                .query((row, number) -> recorded(row))
                .list();
    }

    List<RecordedNotice> notices(UUID decision) {
        return jdbc.sql(NOTICES + "where decision = ? order by log_index")
                .param(decision.toString())
                .query((row, number) -> logged(row, ""))
                .list();
    }

    Optional<RecordedNotice> notice(UUID id) {
        return jdbc.sql(NOTICES + "where id = ?")
                .param(id.toString())
                .query((row, number) -> logged(row, ""))
                .optional();
    }

    /** What a request was answered with: the digest of what it asked, and the id of a decision or a notice. */
    record AnsweredRequest(String digest, UUID answer) {}

    Optional<AnsweredRequest> answered(UUID request) {
        return jdbc.sql("select digest, answer from request where id = ?")
                .param(request.toString())
                .query((row, number) -> new AnsweredRequest(row.getString(1), UUID.fromString(row.getString(2))))
                .optional();
    }

    /** The form of the first decision, as its `schema` says; empty where none is recorded. */
    Optional<String> firstForm() {
        return jdbc.sql("select body from decision order by log_index limit 1")
                .query((row, number) -> Json.tree(Compressed.whole(row.getBytes("body"))))
                .optional()
                .map(decision -> String.valueOf(decision.get("schema")));
    }

    private static RecordedDecision recorded(ResultSet row) throws SQLException {
        return new RecordedDecision(
                row.getLong("log_index"),
                Compressed.whole(row.getBytes("body")),
                Compressed.whole(row.getBytes("proposal")),
                row.getString("rulebook"),
                row.getLong("own_reading") == 1,
                envelope(row, ""),
                salts(row, ""),
                List.of(),
                Optional.empty());
    }

    private static RecordedNotice logged(ResultSet row, String of) throws SQLException {
        Notice notice = new Notice(
                EntryKind.valueOf(row.getString(of + "kind")),
                UUID.fromString(row.getString(of + "decision")),
                Optional.ofNullable(row.getString(of + "replaced_by")).map(UUID::fromString),
                Optional.ofNullable(row.getString(of + "reason")));
        return new RecordedNotice(row.getLong(of + "log_index"), notice, envelope(row, of), salts(row, of));
    }

    private static Salts.Kept salts(ResultSet row, String of) throws SQLException {
        byte @Nullable [] left = row.getBytes(of + "envelope_opening");
        return new Salts.Kept(
                Salt.of(row.getBytes(of + "record_salt")),
                left == null
                        ? new EnvelopeSalt.Whole(Salt.of(row.getBytes(of + "envelope_salt")))
                        : EnvelopeSalt.PartialOpening.of(Compressed.whole(left)));
    }

    private static Envelope envelope(ResultSet row, String of) throws SQLException {
        return Envelope.of(Json.tree(Compressed.whole(row.getBytes(of + "envelope"))));
    }
}
