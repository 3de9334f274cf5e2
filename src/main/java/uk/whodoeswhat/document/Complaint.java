package uk.whodoeswhat.document;

import java.util.Optional;

/** What is wrong with a value, before its place is known, and what is allowed: both phrases for a message. */
public record Complaint(String found, String allowed) {
    /** None where a rule holds, otherwise this. */
    public static Optional<Complaint> unless(boolean holds, String found, String allowed) {
        return holds ? Optional.empty() : Optional.of(new Complaint(found, allowed));
    }

    /** The complaint as a clause of a sentence. */
    public String message() {
        return "found " + found + "; allowed: " + allowed;
    }

    /** The complaint by itself. */
    public String sentence() {
        return "Found " + found + "; allowed: " + allowed;
    }
}
