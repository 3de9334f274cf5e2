package uk.whodoeswhat.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.Exemplar;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Reach;

/** Groups a proposal's evidence by what limits it, in an order that does not depend on the ids of the evidence. */
final class EvidenceFacts {
    private static final Comparator<EvidenceProfile> ORDER = Comparator.comparing(EvidenceProfile::sourced)
            .thenComparing(EvidenceProfile::compared)
            .thenComparing(EvidenceProfile::design)
            .thenComparing(EvidenceProfile::independent)
            .thenComparing(EvidenceProfile::gradedBy)
            .thenComparing(EvidenceProfile::obliges);

    static List<EvidenceProfile> of(Proposal proposal, Status noSolutionInCohort, Classification classes) {
        boolean oneUser = classes.of(users(proposal)) == Usership.ONE_USER;
        Map<EvidenceProfile, List<String>> alike = new LinkedHashMap<>();
        for (Evidence item : proposal.evidence()) {
            alike.computeIfAbsent(profile(item, oneUser, noSolutionInCohort, List.of()), key -> new ArrayList<>())
                    .add(item.id());
        }
        return alike.entrySet().stream()
                .map(profile -> profile.getKey().of(List.copyOf(profile.getValue())))
                .sorted(ORDER)
                .toList();
    }

    private static EvidenceProfile profile(Evidence item, boolean oneUser, Status noSolution, List<String> ids) {
        return new EvidenceProfile(
                item.source().isPresent(),
                compared(item),
                item.comparator().design(),
                item.independent(),
                item.gradedBy(),
                item.obliges(),
                oneUser,
                noSolution,
                ids);
    }

    private static ComparatorKind compared(Evidence item) {
        return item.comparator()
                .against()
                .map(against -> switch (against) {
                    case LOCAL -> ComparatorKind.WITH_LOCAL;
                    case NOTHING -> ComparatorKind.WITH_NOTHING;
                    case OTHER -> ComparatorKind.WITH_OTHER;
                })
                .orElse(ComparatorKind.NOT_AT_ALL);
    }

    static Users users(Proposal proposal) {
        Optional<Reach> use = proposal.scale().use();
        return new Users(
                HowMany.of(use.flatMap(Reach::icbs)),
                HowMany.of(use.flatMap(
                        stated -> stated.count().or(() -> stated.organisations().map(List::size)))),
                HowMany.of(proposal.exemplar().map(EvidenceFacts::sites)));
    }

    private static int sites(Exemplar exemplar) {
        return (int)
                exemplar.sites().stream().map(site -> site.ods()).distinct().count();
    }

    private EvidenceFacts() {}
}
