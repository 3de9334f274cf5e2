package uk.whodoeswhat.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import uk.whodoeswhat.proposal.CoverageCounts;
import uk.whodoeswhat.proposal.CoverageState;
import uk.whodoeswhat.proposal.Icb;
import uk.whodoeswhat.proposal.Icbs;
import uk.whodoeswhat.proposal.OrganisationCoverage;
import uk.whodoeswhat.proposal.Proposal;

/**
 * Counts who already has a solution. Stated counts stand; organisations listed one by one are counted instead where no
 * counts are stated: those of the cohort, and those that are ICBs open at the date. What the counts leave of the total is not
 * known.
 */
final class Solutions {
    private final Proposal proposal;

    Solutions(Proposal proposal) {
        this.proposal = proposal;
    }

    LocalSolutions of(Scope scope) {
        Optional<CoverageCounts> counts = switch (scope) {
            case COHORT -> proposal.coverage().cohort();
            case ALL_ICBS -> proposal.coverage().icbs();
        };
        return counts.map(stated -> counted(scope, stated))
                .or(() -> proposal.coverage().organisations().map(listed -> listed(scope, listed)))
                .orElseGet(() -> LocalSolutions.notStated(scope));
    }

    private LocalSolutions counted(Scope scope, CoverageCounts counts) {
        long known = (long) counts.inPlace() + counts.partial() + counts.none();
        long unknown = counts.unknown()
                .map(Integer::longValue)
                .orElseGet(() -> Math.max(0, total(scope, counts.date()).orElse(known) - known));
        return new LocalSolutions(scope, counts.inPlace(), counts.partial(), counts.none(), unknown);
    }

    private LocalSolutions listed(Scope scope, List<OrganisationCoverage> all) {
        Predicate<String> belongs = members(scope);
        List<OrganisationCoverage> listed =
                all.stream().filter(each -> belongs.test(each.ods())).toList();
        if (listed.isEmpty()) {
            return LocalSolutions.notStated(scope);
        }
        long inPlace = count(listed, CoverageState.IN_PLACE);
        long partial = count(listed, CoverageState.PARTIAL);
        long none = count(listed, CoverageState.NONE);
        long total = Math.max(listed.size(), total(scope, proposal.date()).orElse((long) listed.size()));
        return new LocalSolutions(scope, inPlace, partial, none, total - inPlace - partial - none);
    }

    private Optional<Long> total(Scope scope, LocalDate date) {
        return switch (scope) {
            case COHORT ->
                proposal.cohort()
                        .size()
                        .or(() -> Optional.of(proposal.cohort().organisations().size())
                                .filter(listed -> listed > 0))
                        .map(Integer::longValue);
            case ALL_ICBS -> Optional.of((long) Icbs.count(date)).filter(open -> open > 0);
        };
    }

    private Predicate<String> members(Scope scope) {
        Set<String> icbs = Icbs.openAt(proposal.date()).stream().map(Icb::ods).collect(Collectors.toSet());
        return switch (scope) {
            case ALL_ICBS -> icbs::contains;
            case COHORT -> ofCohort(icbs);
        };
    }

    private Predicate<String> ofCohort(Set<String> icbs) {
        if (!proposal.cohort().organisations().isEmpty()) {
            return Set.copyOf(proposal.cohort().organisations())::contains;
        }
        return switch (proposal.cohort().organisationType()) {
            case TRUST_AND_ICB, ANY -> ods -> true;
            case ICB -> icbs::contains;
            case PROVIDER,
                    TRUST,
                    AMBULANCE,
                    GP_PRACTICE,
                    PHARMACY,
                    PATHOLOGY_NETWORK,
                    LOCAL_AUTHORITY,
                    SOCIAL_CARE,
                    PUBLIC -> ods -> !icbs.contains(ods);
        };
    }

    private static long count(List<OrganisationCoverage> listed, CoverageState state) {
        return listed.stream().filter(each -> each.state() == state).count();
    }
}
