package uk.whodoeswhat.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.finding.DeliveryFact;
import uk.whodoeswhat.finding.OfferStatus;
import uk.whodoeswhat.finding.Provision;

/** What can be said of who buys, builds and runs a service, what is offered, and who says it: every choice in full. */
final class DeliveryStates {
    private static final List<Provision> PROVISIONS =
            List.of(Provision.NOT_STATED, Provision.NATIONAL, Provision.PROVIDER, Provision.ICS, Provision.REGIONAL);

    private final Optional<String> nationalBody;

    DeliveryStates(Optional<String> nationalBody) {
        this.nationalBody = nationalBody;
    }

    List<State> all() {
        List<State> states = new ArrayList<>();
        for (OfferStatus offer : OfferStatus.values()) {
            for (boolean exemplar : new boolean[] {false, true}) {
                states.addAll(deliveries(offer, true, true, exemplar));
                states.addAll(deliveries(offer, false, false, exemplar));
                if (offer != OfferStatus.NOT_STATED) {
                    states.addAll(deliveries(offer, true, false, exemplar));
                }
            }
        }
        return states;
    }

    private List<State> deliveries(OfferStatus offer, boolean stated, boolean submitted, boolean exemplar) {
        List<State> states = new ArrayList<>();
        for (Provision buy : PROVISIONS) {
            for (Provision build : PROVISIONS) {
                for (Provision run : PROVISIONS) {
                    states.add(state(new DeliveryFact(offer, stated, submitted, exemplar, buy, build, run)));
                }
            }
        }
        return states;
    }

    private State state(DeliveryFact fact) {
        if (fact.statedNationally() && nationalBody.isEmpty()) {
            return new State(fact, Optional.empty());
        }
        String by = nationalBody.filter(body -> fact.statedNationally()).orElse(ProposalBuilder.NO_NATIONAL_BODY);
        return State.of(fact, draft -> {
            draft.submittedBy(fact.submittedNationally() ? by : ProposalBuilder.NO_NATIONAL_BODY);
            if (fact.exemplar()) {
                draft.exemplar();
            }
            if (fact.offer() == OfferStatus.NOT_STATED) {
                draft.delivery(fact.buy(), fact.build(), fact.run());
            } else {
                draft.offer(fact.offer() == OfferStatus.OFFERED, fact.buy(), fact.build(), fact.run(), by);
            }
        });
    }
}
