package uk.whodoeswhat.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.whodoeswhat.proposal.Cohort;
import uk.whodoeswhat.proposal.Coverage;
import uk.whodoeswhat.proposal.Icbs;
import uk.whodoeswhat.proposal.Proposal;

/**
 * Counts who already has a solution. Stated counts stand; organisations listed one by one are counted instead where no
 * counts are stated: those that rules count among the cohort, or among the ICBs. What the counts leave of the total is not
 * known.
 */
final class CoverageFacts {
    private final Proposal proposal;

    CoverageFacts(Proposal proposal) {
        this.proposal = proposal;
    }

    /** What rules must say of the organisations listed, where they are counted. */
    List<Membership> memberships() {
        return Stream.of(Scope.values())
                .filter(scope -> counts(scope).isEmpty())
                .flatMap(scope -> listed().stream().map(each -> membership(scope, each)))
                .distinct()
                .toList();
    }

    private List<Coverage.OfOrganisation> listed() {
        return proposal.coverage().organisations().orElse(List.of());
    }

    private Optional<Coverage.Counts> counts(Scope scope) {
        return switch (scope) {
            case COHORT -> proposal.coverage().cohort();
            case ALL_ICBS -> proposal.coverage().icbs();
        };
    }

    LocalSolutions of(Scope scope, Classification classes) {
        return counts(scope)
                .map(stated -> counted(scope, stated))
                .or(() -> proposal.coverage().organisations().map(listed -> listed(scope, listed, classes)))
                .orElseGet(() -> LocalSolutions.notStated(scope));
    }

    private LocalSolutions counted(Scope scope, Coverage.Counts counts) {
        long known = (long) counts.inPlace() + counts.partial() + counts.none();
        long unknown = counts.unknown()
                .map(Integer::longValue)
                .orElseGet(() -> Math.max(0, total(scope, counts.date()).orElse(known) - known));
        return new LocalSolutions(scope, counts.inPlace(), counts.partial(), counts.none(), unknown);
    }

    private LocalSolutions listed(Scope scope, List<Coverage.OfOrganisation> all, Classification classes) {
        List<Coverage.OfOrganisation> listed = all.stream()
                .filter(each -> classes.of(membership(scope, each)) == Belonging.COUNTED)
                .toList();
        if (listed.isEmpty()) {
            return LocalSolutions.notStated(scope);
        }
        long inPlace = count(listed, Coverage.Extent.IN_PLACE);
        long partial = count(listed, Coverage.Extent.PARTIAL);
        long none = count(listed, Coverage.Extent.NONE);
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

    private Membership membership(Scope scope, Coverage.OfOrganisation organisation) {
        Cohort cohort = proposal.cohort();
        return new Membership(
                scope,
                cohort.organisationType(),
                !cohort.organisations().isEmpty(),
                Icbs.byOds(organisation.ods())
                        .filter(icb -> icb.isOpenAt(proposal.date()))
                        .isPresent(),
                cohort.organisations().contains(organisation.ods()));
    }

    private static long count(List<Coverage.OfOrganisation> listed, Coverage.Extent state) {
        return listed.stream().filter(each -> each.state() == state).count();
    }
}
