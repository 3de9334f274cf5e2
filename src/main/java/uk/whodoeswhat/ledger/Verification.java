package uk.whodoeswhat.ledger;

import java.util.List;

/**
 * What verifying a log or a pack found, in plain English.
 *
 * @param subject what was verified
 * @param checked what was checked and holds
 * @param failures what does not hold; none when everything does
 * @param notes what to keep in mind: what was withheld, whose key it was, what nobody can check
 */
public record Verification(String subject, List<String> checked, List<FailedCheck> failures, List<String> notes) {
    public Verification {
        checked = List.copyOf(checked);
        failures = List.copyOf(failures);
        notes = List.copyOf(notes);
    }

    /**
     * One thing that does not hold.
     *
     * @param what was found
     * @param where it was found
     * @param meaning what that means, and what to do
     */
    public record FailedCheck(String what, String where, String meaning) {}

    /** Whether everything that was checked holds. */
    public boolean holds() {
        return failures.isEmpty();
    }
}
