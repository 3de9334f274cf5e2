package uk.whodoeswhat.baseline;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Parameters;
import uk.whodoeswhat.framework.Threshold;
import uk.whodoeswhat.proposal.Cohort;
import uk.whodoeswhat.proposal.Coverage;
import uk.whodoeswhat.proposal.Icb;
import uk.whodoeswhat.proposal.Icbs;
import uk.whodoeswhat.proposal.Proposal;

/** Whether no solution is in place: the share with one lies between bounds, the unknown organisations making the difference. */
final class Solutions {
    private final Coverage coverage;
    private final Cohort cohort;
    private final LocalDate date;
    private final Threshold most;
    private final boolean partialCounts;

    Solutions(Proposal proposal, Parameters parameters) {
        coverage = proposal.coverage();
        cohort = proposal.cohort();
        date = proposal.date();
        most = parameters.share("gap.max-share");
        partialCounts = parameters.flag("gap.partial-counts");
    }

    Status noneInCohort() {
        if (coverage.cohort().isPresent()) {
            return counted(coverage.cohort().get(), sizeOfCohort());
        }
        Set<String> icbs = openIcbs();
        return listed(
                coverage.organisations().orElse(List.of()).stream()
                        .filter(each -> isOfCohort(each.ods(), icbs))
                        .toList(),
                sizeOfCohort());
    }

    Status noneInIcbs() {
        if (coverage.icbs().isPresent()) {
            Coverage.Counts counts = coverage.icbs().get();
            return counted(counts, Icbs.count(counts.date()));
        }
        if (coverage.organisations().isEmpty()) {
            return Status.UNKNOWN;
        }
        Set<String> icbs = openIcbs();
        return listed(
                coverage.organisations().get().stream()
                        .filter(each -> icbs.contains(each.ods()))
                        .toList(),
                icbs.size());
    }

    /** As stated, or as many as are listed; 0 where neither is known. */
    private int sizeOfCohort() {
        return cohort.size().orElse(cohort.organisations().size());
    }

    private boolean isOfCohort(String ods, Set<String> icbs) {
        if (!cohort.organisations().isEmpty()) {
            return cohort.organisations().contains(ods);
        }
        Cohort.OrganisationType type = cohort.organisationType();
        boolean mayBeIcb = type == Cohort.OrganisationType.ICB
                || type == Cohort.OrganisationType.TRUST_AND_ICB
                || type == Cohort.OrganisationType.ANY;
        return icbs.contains(ods) ? mayBeIcb : type != Cohort.OrganisationType.ICB;
    }

    private Set<String> openIcbs() {
        Set<String> codes = new HashSet<>();
        for (Icb icb : Icbs.openAt(date)) {
            codes.add(icb.ods());
        }
        return codes;
    }

    private Status counted(Coverage.Counts counts, int total) {
        long known = (long) counts.inPlace() + counts.partial() + counts.none();
        return status(counts.inPlace(), counts.partial(), known + unknown(counts.unknown(), total - known), known);
    }

    private static long unknown(Optional<Integer> stated, long left) {
        return stated.isPresent() ? stated.get() : Math.max(0, left);
    }

    private Status listed(List<Coverage.OfOrganisation> listed, int total) {
        if (listed.isEmpty()) {
            return Status.UNKNOWN;
        }
        long inPlace = 0;
        long partial = 0;
        long none = 0;
        for (Coverage.OfOrganisation each : listed) {
            inPlace += each.state() == Coverage.Extent.IN_PLACE ? 1 : 0;
            partial += each.state() == Coverage.Extent.PARTIAL ? 1 : 0;
            none += each.state() == Coverage.Extent.NONE ? 1 : 0;
        }
        return status(inPlace, partial, Math.max(total, listed.size()), inPlace + partial + none);
    }

    private Status status(long inPlace, long partial, long total, long known) {
        if (total == 0) {
            return Status.UNKNOWN;
        }
        long lower = inPlace + (partialCounts ? partial : 0);
        long upper = lower + total - known;
        if (most.holds(upper, total)) {
            return Status.MET;
        }
        return most.holds(lower, total) ? Status.UNKNOWN : Status.NOT_MET;
    }
}
