package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import uk.whodoeswhat.document.Problem;

class DatabaseFailureTest {

    @ParameterizedTest
    @CsvSource({
        "SQLITE_CORRUPT, DAMAGED",
        "SQLITE_NOTADB, DAMAGED",
        "SQLITE_CORRUPT_INDEX, DAMAGED",
        "SQLITE_READONLY, READ_ONLY_FILE",
        "SQLITE_READONLY_DIRECTORY, READ_ONLY_FILE",
        "SQLITE_READONLY_DBMOVED, READ_ONLY_FILE",
        "SQLITE_CANTOPEN, CLOSED_FILE",
        "SQLITE_CANTOPEN_ISDIR, CLOSED_FILE",
        "SQLITE_PERM, CLOSED_FILE",
        "SQLITE_FULL, FULL",
        "SQLITE_BUSY, BUSY",
        "SQLITE_IOERR_WRITE, DISK",
        "SQLITE_NOMEM, MEMORY",
        "SQLITE_ERROR, TABLES",
        "SQLITE_CONSTRAINT, UNKNOWN"
    })
    void isToldByTheCodeOfSqlite(SQLiteErrorCode code, DatabaseFailure failure) {
        assertThat(DatabaseFailure.of(wrapped(new SQLiteException("[x] of SQLite", code))))
                .isEqualTo(failure);
    }

    @ParameterizedTest
    @CsvSource({
        "25006, READ_ONLY_SERVER",
        "42501, RIGHTS",
        "42P01, TABLES",
        "53100, FULL",
        "53300, AWAY",
        "57P03, AWAY",
        "08001, AWAY",
        "08006, AWAY",
        "28P01, USER",
        "28000, USER",
        "3D000, MISSING",
        "55P03, BUSY",
        "58030, DISK",
        "XX001, DAMAGED",
        "23505, UNKNOWN"
    })
    void isToldByTheStateOfPostgres(String state, DatabaseFailure failure) {
        assertThat(DatabaseFailure.of(wrapped(new SQLException("of PostgreSQL", state))))
                .isEqualTo(failure);
    }

    private static Exception wrapped(SQLException thrown) {
        return new DataAccessResourceFailureException(
                "of Spring", new SQLTransientConnectionException("of the pool", "S1000", 0, thrown));
    }

    /** The worst advice: a backup has less in it than the database that is merely out of reach. */
    @ParameterizedTest
    @EnumSource
    void aBackupIsOnlyToBeRestoredForWhatIsDamaged(DatabaseFailure failure) {
        Problem problem = failure.refused("data/who-does-what.db", "as the database says")
                .problems()
                .get(0);

        assertThat(problem.message()).contains("data/who-does-what.db: found ", ": as the database says; allowed: ");
        boolean damaged = failure == DatabaseFailure.DAMAGED || failure == DatabaseFailure.TABLES;
        assertThat(problem.allowed().contains("restore a backup")).isEqualTo(damaged);
    }

    @Test
    void whatIsNoFailureOfADatabaseIsUnknown() {
        assertThat(DatabaseFailure.of(new IllegalStateException("x"))).isEqualTo(DatabaseFailure.UNKNOWN);
        assertThat(DatabaseFailure.reason(new IllegalStateException(new IllegalArgumentException(" on\n two lines "))))
                .isEqualTo("on two lines");
    }
}
