package uk.whodoeswhat.finding;

/** An aim that is a whole of two sub-claims, with what is found of each. */
public record Aim(Criterion criterion, Status first, Status second) implements CriterionFact {

    /** Whether one of its parts is found to be this. */
    public boolean has(Status status) {
        return first == status || second == status;
    }

    /** Whether none of its parts is found to be this. */
    public boolean hasNo(Status status) {
        return !has(status);
    }
}
