package uk.whodoeswhat.baseline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Parameters;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.Exemplar;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Reach;

/** What each item of evidence counts for: against a claim at its own grade, for it as far as nothing limits what it shows. */
final class Weights {
    private final Parameters parameters;
    private final boolean oneUser;
    private final Status noneInCohort;
    private final List<ReasoningStep> trace;
    private final Map<String, Weight> weights = new HashMap<>();

    /** `ifGap` is what it counts for in support if the cohort has no solution; it differs only while that is not known. */
    private record Weight(int support, int ifGap, int opposition, boolean confirms) {}

    Weights(Proposal proposal, Parameters parameters, Status noneInCohort, List<ReasoningStep> trace) {
        this.parameters = parameters;
        this.oneUser = onlyOneUser(proposal);
        this.noneInCohort = noneInCohort;
        this.trace = trace;
        proposal.evidence().forEach(item -> weights.put(item.id(), weigh(item)));
    }

    int support(List<String> ids) {
        int highest = 0;
        for (String id : ids) {
            highest = Math.max(highest, of(id).support());
        }
        return highest;
    }

    int supportIfGap(List<String> ids) {
        int highest = 0;
        for (String id : ids) {
            highest = Math.max(highest, of(id).ifGap());
        }
        return highest;
    }

    int opposition(List<String> ids) {
        int highest = 0;
        for (String id : ids) {
            highest = Math.max(highest, of(id).opposition());
        }
        return highest;
    }

    /** Whether an item that counts for enough was graded by somebody beside the proposer, or is an instrument that obliges. */
    boolean confirmed(List<String> ids) {
        int from = parameters.whole("criterion.support-from");
        for (String id : ids) {
            if (of(id).confirms() && of(id).support() >= from) {
                return true;
            }
        }
        return false;
    }

    private Weight of(String id) {
        Weight weight = weights.get(id);
        if (weight == null) {
            throw new IllegalArgumentException("no evidence " + id);
        }
        return weight;
    }

    private Weight weigh(Evidence item) {
        int own = item.grade();
        if (item.source().isEmpty()) {
            own = 0;
            trace.add(new ReasoningStep("no source", item, 0));
        }
        int ifGap = own;
        Evidence.Design design = item.comparator().design();
        Evidence.Against against = item.comparator().against().orElse(Evidence.Against.LOCAL);
        if (design == Evidence.Design.NONE) {
            ifGap = capped(ifGap, "evidence.cap-without-comparator", item);
        }
        if (against == Evidence.Against.OTHER
                || (against == Evidence.Against.NOTHING && noneInCohort == Status.NOT_MET)) {
            ifGap = capped(ifGap, "evidence.cap-not-against-local", item);
        }
        if (design == Evidence.Design.BEFORE_AFTER || design == Evidence.Design.MODELLED) {
            ifGap = capped(ifGap, "evidence.cap-uncontrolled", item);
        }
        if (!item.independent()) {
            ifGap = capped(ifGap, "evidence.cap-not-independent", item);
        }
        if (oneUser) {
            ifGap = capped(ifGap, "evidence.cap-one-user", item);
        }
        int support = against == Evidence.Against.NOTHING && noneInCohort == Status.UNKNOWN
                ? capped(ifGap, "evidence.cap-not-against-local", item)
                : ifGap;
        return new Weight(support, ifGap, own, confirms(item));
    }

    private int capped(int grade, String cap, Evidence item) {
        int most = parameters.whole(cap);
        trace.add(new ReasoningStep(cap, item, most));
        return Math.min(grade, most);
    }

    private boolean confirms(Evidence item) {
        boolean confirms = item.gradedBy() != Evidence.GradedBy.PROPOSER
                || (item.kind() == Evidence.Kind.INSTRUMENT && item.obliges());
        if (confirms) {
            trace.add(new ReasoningStep("confirms", item, true));
        }
        return confirms;
    }

    /** As the stated use says; where that says nothing of organisations, as the exemplar's sites say. */
    private static boolean onlyOneUser(Proposal proposal) {
        if (proposal.scale().use().isPresent()) {
            Reach use = proposal.scale().use().get();
            if (use.icbs().isEmpty()) {
                return use.count()
                                .orElseGet(() ->
                                        use.organisations().orElse(List.of()).size())
                        == 1;
            }
            if (use.icbs().get() > 1) {
                return false;
            }
        }
        if (proposal.exemplar().isEmpty()) {
            return false;
        }
        Set<String> sites = new HashSet<>();
        for (Exemplar.Site site : proposal.exemplar().get().sites()) {
            sites.add(site.ods());
        }
        return sites.size() == 1;
    }
}
