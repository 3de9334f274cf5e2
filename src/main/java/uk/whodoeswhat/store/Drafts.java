package uk.whodoeswhat.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.register.Times;

/**
 * Proposals that are being written, each known by its id alone. They are not in the log, and are changed and deleted like any
 * other text. Every method throws {@link DataAccessException} while the database is away, and has then changed nothing.
 */
public final class Drafts {
    private static final int ATTEMPTS = 50;

    private final JdbcClient reader;
    private final JdbcClient writer;
    private final Database database;
    private final StoreEnvironment sources;

    Drafts(Database database, StoreEnvironment sources) {
        this.reader = JdbcClient.create(database.reader());
        this.writer = JdbcClient.create(database.writer());
        this.database = database;
        this.sources = sources;
    }

    /** What a draft says: a title to know it by, and its body. */
    public record Content(String title, String body) {}

    /** The draft with this id. */
    public Optional<StoredDraft> find(UUID id) {
        return reader.sql("select made, saved, title, body from draft where id = ?")
                .param(id.toString())
                .query((row, number) -> new StoredDraft(
                        id,
                        Times.ofMicros(row.getLong("made")),
                        Times.ofMicros(row.getLong("saved")),
                        row.getString("title"),
                        new String(Compressed.whole(row.getBytes("body")), StandardCharsets.UTF_8)))
                .optional();
    }

    /** Begins a draft. */
    public StoredDraft begin(Content content) {
        Instant now = Times.ofMicros(Times.micros(sources.clock().instant()));
        StoredDraft draft = new StoredDraft(sources.ids().get(), now, now, content.title(), content.body());
        update(writer.sql("insert into draft (id, made, saved, title, body) values (?, ?, ?, ?, ?)")
                .params(draft.id().toString(), Times.micros(now), Times.micros(now), draft.title())
                .param(Compressed.of(draft.body().getBytes(StandardCharsets.UTF_8))));
        return draft;
    }

    /**
     * Changes a draft. Where somebody else changed it in the meantime, the change is made to what they left, so that nothing that
     * either wrote is lost.
     *
     * @return the draft as it is now; empty if there is none
     */
    public Optional<StoredDraft> change(UUID id, UnaryOperator<Content> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<StoredDraft> before = find(id);
            if (before.isEmpty()) {
                return before;
            }
            Optional<StoredDraft> after = replace(
                    before.get(),
                    change.apply(new Content(before.get().title(), before.get().body())));
            if (after.isPresent()) {
                return after;
            }
        }
        throw new ConcurrencyFailureException("a draft that others change all the time");
    }

    /** No two savings of a draft have one time, by which each is known. */
    private Optional<StoredDraft> replace(StoredDraft before, Content content) {
        long last = Times.micros(before.saved());
        long now = Math.max(last + 1, Times.micros(sources.clock().instant()));
        int rows = update(writer.sql("update draft set saved = ?, title = ?, body = ? where id = ? and saved = ?")
                .params(now, content.title())
                .param(Compressed.of(content.body().getBytes(StandardCharsets.UTF_8)))
                .params(before.id().toString(), last));
        return rows == 1
                ? Optional.of(new StoredDraft(
                        before.id(), before.made(), Times.ofMicros(now), content.title(), content.body()))
                : Optional.empty();
    }

    /**
     * Deletes the drafts that nobody has saved for so long, for ever.
     *
     * @return how many
     */
    public long deleteUntouched(Retention retention) {
        return update(writer.sql("delete from draft where saved < ?")
                .param(Times.micros(retention.before(sources.clock().instant()))));
    }

    /** Deletes a draft, for ever; one that is not there is none. */
    public void delete(UUID id) {
        update(writer.sql("delete from draft where id = ?").param(id.toString()));
    }

    private int update(JdbcClient.StatementSpec statement) {
        return database.writing(statement::update);
    }
}
