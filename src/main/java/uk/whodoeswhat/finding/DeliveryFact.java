package uk.whodoeswhat.finding;

/** Who buys, builds and runs the service. */
public record DeliveryFact(Provision buy, Provision build, Provision run) implements CriterionFact {

    /** Whether one of the three is this. */
    public boolean has(Provision provision) {
        return buy == provision || build == provision || run == provision;
    }

    /** Whether all three are this. */
    public boolean only(Provision provision) {
        return buy == provision && build == provision && run == provision;
    }

    /** Whether none of the three is this. */
    public boolean hasNo(Provision provision) {
        return !has(provision);
    }

    @Override
    public Criterion criterion() {
        return Criterion.DELIVERY_CENTRAL;
    }
}
