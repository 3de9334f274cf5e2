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
    public Assurance {
        supportedBy = Checks.sorted(supportedBy);
        contradictedBy = Checks.sorted(contradictedBy);
        considered = Checks.sorted(considered);
    }

    /** How far a piece of assurance has come. */
    public enum Progress {
        NOT_STARTED,
        IN_PROGRESS,
        DONE,
        NOT_APPLICABLE
    }
}
