package uk.whodoeswhat.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.framework.PlainTime;
import uk.whodoeswhat.ledger.Salt;
import uk.whodoeswhat.register.Envelope;
import uk.whodoeswhat.register.EnvelopeSalt;
import uk.whodoeswhat.register.Times;

/**
 * Erases who asked, by name and role, from a bounded number of the envelopes that are old enough. The hash of that part of the
 * envelope is kept, so that the record still verifies. With the name goes all that it could be guessed by: the salt of the whole
 * envelope, and the digest of the request.
 */
record EraseNames(Retention retention) implements GroupCommit.Work<EraseNames.Done> {
    static final int MOST = 100;

    /** How many envelopes were looked at, and how many of them had a name erased. */
    record Done(int seen, int erased) {
        Done and(Done other) {
            return new Done(seen + other.seen, erased + other.erased);
        }

        boolean isAll() {
            return seen < MOST;
        }
    }

    private record Row(String id, Envelope envelope, Salt salt) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("id"),
                    Envelope.of(Json.tree(Compressed.whole(row.getBytes("envelope")))),
                    Salt.of(row.getBytes("envelope_salt")));
        }
    }

    @Override
    public Done in(LogAppender appending) {
        Done decisions = in("decision", MOST, appending);
        return decisions.and(in("notice", MOST - decisions.seen(), appending));
    }

    /** Nobody sent it. */
    @Override
    public boolean isRequest() {
        return false;
    }

    private Done in(String table, int most, LogAppender appending) {
        List<Row> rows = appending
                .jdbc()
                .sql("select id, envelope, envelope_salt from " + table
                        + " where named = 1 and made < ? order by made limit ?")
                .param(Times.micros(retention.before(appending.now())))
                .param(most)
                .query((row, number) -> Row.of(row))
                .list();
        LocalDate day = LocalDate.ofInstant(appending.now(), PlainTime.ZONE);
        int erased = 0;
        for (Row row : rows) {
            if (row.envelope().names()) {
                erase(row, day, table, appending.jdbc());
                erased++;
            } else {
                appending
                        .jdbc()
                        .sql("update " + table + " set named = 0 where id = ?")
                        .param(row.id())
                        .update();
            }
        }
        return new Done(rows.size(), erased);
    }

    private static void erase(Row row, LocalDate day, String table, JdbcClient jdbc) {
        EnvelopeSalt.PartialOpening left = new EnvelopeSalt.PartialOpening(
                new EnvelopeSalt.Whole(row.salt()).opening(row.envelope().parts(), Envelope.BY::equals));
        jdbc.sql("update " + table
                        + " set envelope = ?, envelope_salt = ?, envelope_opening = ?, named = 0 where id = ?")
                .params(
                        Compressed.of(row.envelope().erased(day).bytes()),
                        new byte[0],
                        Compressed.of(left.bytes()),
                        row.id())
                .update();
        jdbc.sql("update request set digest = '' where id = ?")
                .param(row.envelope().requestId().toString())
                .update();
    }
}
