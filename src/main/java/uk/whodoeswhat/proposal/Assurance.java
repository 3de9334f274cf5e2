package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** How far assurance has come: DTAC, clinical safety (DCB0129 and DCB0160), DPIA, DSPT, accessibility (WCAG). */
public record Assurance(
        Optional<Progress> dtac,
        Optional<Progress> clinicalSafety,
        Optional<Progress> dpia,
        Optional<Progress> dspt,
        Optional<Progress> accessibility,
        @References List<String> supportedBy,
        @References List<String> contradictedBy,
        @References List<String> considered)
        implements Citing {
    /** The fields with progress, in their order. */
    public static final List<String> FIELDS = List.of("dtac", "clinicalSafety", "dpia", "dspt", "accessibility");

    public Assurance {
        supportedBy = Checks.sorted(supportedBy);
        contradictedBy = Checks.sorted(contradictedBy);
        considered = Checks.sorted(considered);
    }

    /** How far the piece of assurance in this field has come. */
    public Optional<Progress> progress(String field) {
        int place = FIELDS.indexOf(field);
        return place < 0
                ? Optional.empty()
                : List.of(dtac, clinicalSafety, dpia, dspt, accessibility).get(place);
    }

    /** How far a piece of assurance has come. */
    public enum Progress {
        NOT_STARTED,
        IN_PROGRESS,
        DONE,
        NOT_APPLICABLE
    }
}
