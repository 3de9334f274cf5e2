package uk.whodoeswhat.proposal;

import java.util.Optional;

/** The reach of the service, its volumes, and whether national scale is critical. */
public record Scale(
        Optional<Reach> use,
        Optional<Reach> commitment,
        Optional<Reach> need,
        Volumes volumes,
        Optional<ScaleCriticality> critical) {}
