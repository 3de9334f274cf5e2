package uk.whodoeswhat.web.page.audit;

import uk.whodoeswhat.ledger.SignedNote;
import uk.whodoeswhat.ledger.Trust;
import uk.whodoeswhat.ledger.Verification;

/** What verifying the log found, as its page tells it; `compared` says whether somebody gave a checkpoint. */
record VerifiedView(Verification verification, boolean compared) {
    /** What the checkpoint is called that somebody gave. */
    private static final String GIVEN = "the checkpoint that you gave";

    static VerifiedView of(Verification verification, Trust trust) {
        return new VerifiedView(verification, !trust.earlier().isEmpty());
    }

    static Trust.Earlier given(SignedNote note) {
        return new Trust.Earlier(GIVEN, note);
    }

    public boolean holds() {
        return verification.holds();
    }

    /** Whether nothing is wrong but the checkpoint that was given, which may be that of another log. */
    private boolean holdsByItself() {
        return verification.failures().stream()
                .allMatch(failure -> failure.where().equals(GIVEN));
    }

    public String heading() {
        if (holds()) {
            return "The log holds";
        }
        return holdsByItself() ? "The log does not go on from your checkpoint" : "The log does not hold";
    }

    public String lead() {
        if (holds()) {
            return verification.subject() + " verifies.";
        }
        return verification.subject()
                + (holdsByItself() ? " verifies by itself, but it does not fit " + GIVEN + "." : " does not verify.");
    }
}
