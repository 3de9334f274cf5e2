package uk.whodoeswhat.finding;

/**
 * Whether the service is offered nationally; who buys, builds and runs it, by the offer where there is one, else today; and who
 * says so.
 *
 * @param statedNationally whether a national body states it: it submits the proposal, or makes the offer with a source
 * @param submittedNationally whether a national body submits the proposal
 * @param exemplar whether a local exemplar is proposed
 */
public record DeliveryFact(
        OfferStatus offer,
        boolean statedNationally,
        boolean submittedNationally,
        boolean exemplar,
        Provision buy,
        Provision build,
        Provision run)
        implements CriterionFact {

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
