package uk.whodoeswhat.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;

/** Collects what a verification finds. After twenty failures further ones are only counted: one cut can make thousands. */
final class VerificationReport {
    private static final int MOST = 20;

    private final List<String> checked = new ArrayList<>();
    private final List<Verification.FailedCheck> failures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int more;

    void checked(String text) {
        checked.add(text);
    }

    void note(String text) {
        notes.add(text);
    }

    void fail(String what, String where, String meaning) {
        if (failures.size() < MOST) {
            failures.add(new Verification.FailedCheck(what, where, meaning));
        } else {
            more++;
        }
    }

    /** Notes that something holds, or else why it does not. */
    boolean expect(boolean holds, String checkedText, String what, String where, String meaning) {
        if (holds) {
            checked(checkedText);
        } else {
            fail(what, where, meaning);
        }
        return holds;
    }

    /** What was read; empty and a failure where it was refused. */
    <T> Optional<T> take(Result<T> read, String where, String meaning) {
        if (read instanceof Result.Ok<T> accepted) {
            return Optional.of(accepted.value());
        }
        for (Problem problem : read.problems()) {
            fail("It cannot be read: " + problem.message(), where, meaning);
        }
        return Optional.empty();
    }

    int failures() {
        return failures.size() + more;
    }

    Verification of(String subject) {
        if (more > 0) {
            note(more + " further failures are not listed.");
        }
        return new Verification(subject, checked, failures, notes);
    }
}
