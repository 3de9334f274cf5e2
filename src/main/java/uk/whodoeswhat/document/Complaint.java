package uk.whodoeswhat.document;

/** What is wrong with a value, before its place is known, and what is allowed: both phrases for a message. */
public record Complaint(String found, String allowed) {
    /** The complaint as a clause of a sentence. */
    public String message() {
        return "found " + found + "; allowed: " + allowed;
    }

    /** The complaint by itself. */
    public String sentence() {
        return "Found " + found + "; allowed: " + allowed;
    }
}
