package uk.whodoeswhat.finding;

/** An aim that is a whole of two sub-claims, with what is found of each. */
public record Aim(Criterion criterion, Status first, Status second) implements CriterionFact {

    public boolean any(Status status) {
        return first == status || second == status;
    }

    public boolean none(Status status) {
        return !any(status);
    }
}
