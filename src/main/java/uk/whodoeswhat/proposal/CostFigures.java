package uk.whodoeswhat.proposal;

import java.math.BigDecimal;

/** What national and local provision cost for the same population in one year, in the currency named. */
public record CostFigures(String currency, int year, long population, BigDecimal nationalCost, BigDecimal localCost) {}
