package uk.whodoeswhat.finding;

/** A fact on which rules conclude one criterion. */
public interface CriterionFact extends Fact {
    Criterion criterion();
}
