package uk.whodoeswhat.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.document.Result;

/** Whether a user of PostgreSQL may do all that is done with the tables, so that a start says what a request would find out. */
final class Rights {
    private static final String LACKING = """
            select privilege || ' on ' || name
            from (values
              ('log_head', 'SELECT INSERT UPDATE'),
              ('entry', 'SELECT INSERT'),
              ('tile', 'SELECT INSERT UPDATE'),
              ('checkpoint', 'SELECT INSERT'),
              ('cosignature', 'SELECT INSERT'),
              ('rulebook', 'SELECT INSERT'),
              ('proposal', 'SELECT INSERT'),
              ('decision', 'SELECT INSERT UPDATE'),
              ('notice', 'SELECT INSERT UPDATE'),
              ('request', 'SELECT INSERT UPDATE'),
              ('draft', 'SELECT INSERT UPDATE DELETE')) as needed (name, privileges),
              unnest(string_to_array(privileges, ' ')) as privilege
            where not has_table_privilege(name, privilege)
            """;

    /** Asked of a database that has its tables. */
    static Result<Boolean> toWrite(Database database) {
        if (database.file().isPresent()) {
            return new Result.Ok<>(true);
        }
        List<String> lacking = JdbcClient.create(database.writer())
                .sql(LACKING)
                .query(String.class)
                .list();
        return lacking.isEmpty()
                ? new Result.Ok<>(true)
                : DatabaseFailure.RIGHTS.refused(database.name(), "it lacks " + String.join(", ", lacking));
    }

    private Rights() {}
}
