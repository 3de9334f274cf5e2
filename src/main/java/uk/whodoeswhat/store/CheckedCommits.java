package uk.whodoeswhat.store;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Commits only where what is committed lasts: it is checked before each commit, which is then rolled back, and once
 * more after it, so that nobody is told of one that went into a file that is lost.
 */
final class CheckedCommits extends JdbcTransactionManager {
    private static final long serialVersionUID = 1;

    private final transient Runnable check;

    CheckedCommits(DataSource writer, Runnable check) {
        super(writer);
        this.check = check;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        check.run();
        super.doCommit(status);
        check.run();
    }
}
