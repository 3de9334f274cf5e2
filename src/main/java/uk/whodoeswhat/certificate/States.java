package uk.whodoeswhat.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.whodoeswhat.consequence.Locality;
import uk.whodoeswhat.finding.HowMany;
import uk.whodoeswhat.finding.Share;
import uk.whodoeswhat.proposal.Icb;
import uk.whodoeswhat.proposal.Icbs;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;

/**
 * Every state of each stage's own input: choices in full, grades from 0 to 5 in full, shares and counts at and around each
 * threshold that the stage's rules compare them with. The plainest state of a kind comes first.
 */
final class States {
    private final CoverageStates coverage;
    private final CriterionStates criteria;
    private final ClassStates classes;
    private final VoucherStates vouchers;
    private final DeliveryStates deliveries;
    private final String nationalBody;
    private final LocalDate date;

    States(Thresholds thresholds, RulebookDefinition manifest, LocalDate date) {
        this.coverage = new CoverageStates(thresholds, date);
        this.criteria = new CriterionStates(thresholds);
        this.classes = new ClassStates(date);
        Optional<String> national =
                manifest.nationalBodiesOn(date).stream().sorted().findFirst();
        this.vouchers = new VoucherStates(national);
        this.deliveries = new DeliveryStates(national);
        this.nationalBody = manifest.nationalBody();
        this.date = date;
    }

    ProposalBuilder blank() {
        return new ProposalBuilder(nationalBody, date);
    }

    CoverageStates coverage() {
        return coverage;
    }

    ClassStates classes() {
        return classes;
    }

    VoucherStates vouchers() {
        return vouchers;
    }

    DeliveryStates deliveries() {
        return deliveries;
    }

    CriterionStates criteria() {
        return criteria;
    }

    /** Every number of ICBs and of organisations; every number of ICBs of every region, and two of two regions, listed. */
    List<State> localities() {
        List<State> states = new ArrayList<>();
        int open = Icbs.count(date);
        states.add(State.of(locality(HowMany.NOT_STATED, HowMany.NOT_STATED), ProposalEdit.NONE));
        for (int number = 0; number <= Math.min(2, open); number++) {
            int count = number;
            states.add(State.of(
                    locality(HowMany.NOT_STATED, HowMany.of(count)), draft -> draft.use(count, Math.max(1, open))));
            states.add(
                    State.of(locality(HowMany.of(count), HowMany.NOT_STATED), draft -> draft.useOfIcbs(count, open)));
        }
        Set<Share> seen = new LinkedHashSet<>();
        for (List<String> region : regions()) {
            IntStream.rangeClosed(1, region.size())
                    .filter(count -> seen.add(Share.of(count, region.size())))
                    .forEach(count ->
                            states.add(listed(region.subList(0, count), Share.of(count, region.size()), open)));
        }
        List<String> ofEach =
                regions().stream().map(region -> region.get(0)).limit(2).toList();
        if (ofEach.size() == 2) {
            states.add(listed(ofEach, Share.NOT_STATED, open));
        }
        return states;
    }

    private static Locality locality(HowMany icbs, HowMany organisations) {
        return new Locality(icbs, organisations, false, Share.NOT_STATED);
    }

    private static State listed(List<String> icbs, Share ofOneRegion, int open) {
        return State.of(
                new Locality(HowMany.NOT_STATED, HowMany.of(icbs.size()), true, ofOneRegion),
                draft -> draft.useOfIcbs(icbs, open));
    }

    private List<List<String>> regions() {
        return List.copyOf(Icbs.openAt(date).stream()
                .collect(Collectors.groupingBy(
                        Icb::regionCode, java.util.TreeMap::new, Collectors.mapping(Icb::ods, Collectors.toList())))
                .values());
    }
}
