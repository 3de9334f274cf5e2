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
final class Profiles {
    private static final Comparator<EvidenceProfile> ORDER = Comparator.comparing(EvidenceProfile::sourced)
            .thenComparing(EvidenceProfile::compared)
            .thenComparing(EvidenceProfile::design)
            .thenComparing(EvidenceProfile::independent)
            .thenComparing(EvidenceProfile::gradedBy)
            .thenComparing(EvidenceProfile::obliges);

    static List<EvidenceProfile> of(Proposal proposal, Status noSolutionInCohort) {
        boolean oneUser = oneUser(proposal);
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

    private static Compared compared(Evidence item) {
        return item.comparator()
                .against()
                .map(against -> switch (against) {
                    case LOCAL -> Compared.WITH_LOCAL;
                    case NOTHING -> Compared.WITH_NOTHING;
                    case OTHER -> Compared.WITH_OTHER;
                })
                .orElse(Compared.NOT_AT_ALL);
    }

    /**
     * Whether the stated use, or failing that the exemplar's sites, name one organisation and no more. More ICBs than one are
     * more organisations than one; one ICB says nothing of how many organisations use it there.
     */
    private static boolean oneUser(Proposal proposal) {
        Optional<Reach> stated = proposal.scale().use();
        if (stated.flatMap(Reach::icbs).filter(icbs -> icbs > 1).isPresent()) {
            return false;
        }
        return stated.filter(use -> use.icbs().isEmpty())
                .map(use -> organisations(use) == 1)
                .or(() -> proposal.exemplar().map(Profiles::oneSite))
                .orElse(false);
    }

    private static long organisations(Reach use) {
        return use.count()
                .map(Integer::longValue)
                .orElseGet(() -> use.organisations().map(List::size).orElse(0).longValue());
    }

    private static boolean oneSite(Exemplar exemplar) {
        return exemplar.sites().stream().map(site -> site.ods()).distinct().count() == 1;
    }

    private Profiles() {}
}
