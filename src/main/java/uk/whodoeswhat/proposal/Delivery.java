package uk.whodoeswhat.proposal;

import java.util.Optional;

/** Who commissions and pays (buy), owns and develops from now on (build) and operates (run); left out is not stated. */
public record Delivery(Optional<Level> buy, Optional<Level> build, Optional<Level> run) {}
