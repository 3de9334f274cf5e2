package uk.whodoeswhat.finding;

import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Service;

/** Puts together what a proposal says of who provides the service, and who says it. */
final class DeliveryFacts {
    private DeliveryFacts() {}

    static DeliveryFact of(Proposal proposal, Set<String> nationalBodies) {
        Service service = proposal.service();
        boolean submittedNationally =
                nationalBodies.contains(proposal.submittedBy().organisation());
        Service.Delivery delivery = service.nationalOffer()
                .map(offer -> new Service.Delivery(offer.buy(), offer.build(), offer.run()))
                .orElse(service.delivery());
        return new DeliveryFact(
                service.nationalOffer()
                        .map(offer -> offer.offered() ? OfferStatus.OFFERED : OfferStatus.DECLINED)
                        .orElse(OfferStatus.NOT_STATED),
                submittedNationally
                        || service.nationalOffer()
                                .filter(offer -> offer.source().isPresent())
                                .filter(offer -> nationalBodies.contains(offer.statedBy()))
                                .isPresent(),
                submittedNationally,
                proposal.exemplar().isPresent(),
                provision(delivery.buy()),
                provision(delivery.build()),
                provision(delivery.run()));
    }

    private static Provision provision(Optional<Service.Level> level) {
        return level.map(stated -> switch (stated) {
                    case NATIONAL -> Provision.NATIONAL;
                    case REGIONAL -> Provision.REGIONAL;
                    case ICS -> Provision.ICS;
                    case PROVIDER -> Provision.PROVIDER;
                })
                .orElse(Provision.NOT_STATED);
    }
}
