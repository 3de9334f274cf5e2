package uk.whodoeswhat.proposal;

import java.util.Optional;
import java.util.stream.Stream;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Problems;

/** That coverage is stated one way, and that its counts sum to their total. */
final class CoverageChecks {
    private final Problems problems;

    CoverageChecks(Problems problems) {
        this.problems = problems;
    }

    void check(NodeView coverage, NodeView cohort) {
        Optional<Integer> size = cohort.field("size").whole();
        checkCounts(coverage.field("cohort"), size, "the size of the cohort");
        NodeView icbs = coverage.field("icbs");
        Optional<Integer> open = icbs.field("date").date().map(Icbs::count).filter(count -> count > 0);
        checkCounts(icbs, open, "the ICBs open at the date");
        checkOrganisations(coverage, size);
        checkCohort(cohort, size);
    }

    private void checkOrganisations(NodeView coverage, Optional<Integer> size) {
        NodeView organisations = coverage.field("organisations");
        Checks.none(
                Coverage.cohortRule(coverage.field("cohort").isPresent(), organisations.isPresent()),
                coverage,
                "organisations",
                problems);
        Unique.check(organisations.items(), "ods", problems);
        int listed = organisations.items().size();
        if (size.filter(total -> listed > total).isPresent()) {
            problems.add(
                    organisations.place(),
                    listed + " organisations",
                    "at most " + size.get() + ", the size of the cohort");
        }
    }

    private void checkCohort(NodeView cohort, Optional<Integer> size) {
        int listed = cohort.field("organisations").items().size();
        if (size.filter(total -> listed > total).isPresent()) {
            problems.add(
                    cohort.field("organisations").place(),
                    listed + " organisations",
                    "at most its size, " + size.get());
        }
    }

    private void checkCounts(NodeView counts, Optional<Integer> total, String what) {
        if (!counts.isPresent()) {
            return;
        }
        NodeView unknown = counts.field("unknown");
        long sum = Stream.of("inPlace", "partial", "none", "unknown")
                .mapToLong(name -> counts.field(name).whole().orElse(0))
                .sum();
        if (total.isEmpty() && !unknown.isPresent()) {
            problems.add(
                    unknown.place(), "neither `unknown` nor the total", "`unknown`, since " + what + " is not known");
        } else if (total.filter(of -> sum > of).isPresent()) {
            problems.add(counts.place(), "counts that sum to " + sum, "at most " + total.get() + ", " + what);
        } else if (total.filter(of -> sum < of).isPresent() && unknown.whole().isPresent()) {
            problems.add(
                    counts.place(),
                    "counts that sum to " + sum,
                    total.get() + ", " + what + ", or `unknown` left out for the remainder");
        }
    }
}
