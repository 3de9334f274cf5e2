package uk.whodoeswhat.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.whodoeswhat.document.Result;

/**
 * What a database fails with, and what to do, by the codes that SQLite and PostgreSQL give. To restore a backup is said only of
 * what is damaged: whoever restores one without need loses what was recorded since.
 */
enum DatabaseFailure {
    DAMAGED(
            "a file that is damaged or no database of this program",
            "a whole one; move this one away and restore a backup",
            Set.of(11, 26),
            "XX001",
            "XX002"),
    TABLES(
            "a database that lacks what this version of the program keeps in it",
            "the database as the program left it; restore a backup",
            Set.of(1),
            "42P01",
            "42703"),
    READ_ONLY_FILE(
            "a file that this program may not write to",
            "write permission for the user that runs it, on the file, on those beside it and on their folder, on a disk that "
                    + "is not mounted read-only; nothing in the file is wrong",
            Set.of(8)),
    CLOSED_FILE(
            "a file that this program may not open, or beside which it may make none",
            "read and write permission for the user that runs it, on the file, on those beside it and on their folder; "
                    + "nothing in the file is known to be wrong",
            Set.of(3, 14, 23)),
    READ_ONLY_SERVER(
            "a database that can only be read: a standby, or one with `default_transaction_read_only`",
            "the server that is written to, at `spring.datasource.url`",
            Set.of(),
            "25006"),
    RIGHTS(
            "a user without the rights that this program needs",
            "the user that owns the tables, or one that may use them; CREATE on the schema for a first start and for a newer "
                    + "version of the program",
            Set.of(),
            "42501"),
    FULL("a disk without room", "room; make some on that disk", Set.of(13), "53100"),
    BUSY("a database that another program has locked", "a start when that program lets go", Set.of(5, 6), "55P03"),
    DISK(
            "a disk that cannot be read or written",
            "a disk in order; the log of the system says what is wrong with it",
            Set.of(10),
            "58030"),
    MEMORY("too little memory", "more of it", Set.of(7), "53200"),
    USER(
            "a user or a password that the server does not take",
            "those of `spring.datasource.username` and `spring.datasource.password` as the server knows them",
            Set.of(),
            "28"),
    MISSING("no database of that name", "one that was made with the encoding UTF8", Set.of(), "3D000"),
    AWAY(
            "a database that cannot be reached",
            "a PostgreSQL server that runs, and the user and password for it",
            Set.of(),
            "08",
            "53300",
            "57P"),
    UNKNOWN("a database that cannot be read or written", "the database as the program left it", Set.of());

    private final String found;
    private final String allowed;

    @SuppressWarnings("ImmutableEnumChecker") // as it is made, of constants
    private final Set<Integer> sqlite;

    @SuppressWarnings("ImmutableEnumChecker") // a copy
    private final List<String> postgres;

    /**
     * @param sqlite the primary result codes of SQLite
     * @param postgres how the SQLSTATEs of PostgreSQL begin
     */
    DatabaseFailure(String found, String allowed, Set<Integer> sqlite, String... postgres) {
        this.found = found;
        this.allowed = allowed;
        this.sqlite = sqlite;
        this.postgres = List.of(postgres);
    }

    static DatabaseFailure of(Throwable thrown) {
        return Stream.iterate(Optional.of(thrown), Optional::isPresent, each -> each.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .flatMap(each -> each instanceof SQLException failure ? Stream.of(failure) : Stream.empty())
                .flatMap(each -> Stream.of(values()).filter(failure -> failure.is(each)))
                .reduce((outer, inner) -> inner)
                .orElse(UNKNOWN);
    }

    private boolean is(SQLException thrown) {
        return Optional.ofNullable(thrown.getSQLState())
                .map(state -> postgres.stream().anyMatch(state::startsWith))
                .orElse(sqlite.contains(thrown.getErrorCode()));
    }

    /** Refuses a database for what was thrown. */
    static <T> Result<T> refused(Database database, Throwable thrown) {
        return of(thrown).refused(database.name(), reason(thrown));
    }

    <T> Result<T> refused(String where, String reason) {
        return Refusals.at(where, found + ": " + reason, allowed);
    }

    /** What the database itself said, on one line. */
    static String reason(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
