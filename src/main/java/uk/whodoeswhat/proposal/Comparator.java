package uk.whodoeswhat.proposal;

import java.util.Optional;
import uk.whodoeswhat.document.Description;

/** What an item of evidence compares; `against` is stated exactly when there is a design. */
public record Comparator(
        Design design,

        @Description("Stated exactly when there is a design")
        Optional<Against> against) {
    public Comparator {
        Checks.that(
                against.isPresent() == (design != Design.NONE),
                "what is compared against is stated exactly when there is a design");
    }
}
