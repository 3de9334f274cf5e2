package uk.whodoeswhat.proposal;

import java.math.BigDecimal;

/** What a service costs over its life. */
public record WholeLifeCost(BigDecimal amount, String currency, int years) {}
