package uk.whodoeswhat.baseline;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Parameters;
import uk.whodoeswhat.proposal.Binding;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.Exemplar;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Reach;

/** What each item of evidence counts for: against a claim at its own grade, for it as far as nothing limits what it shows. */
final class Weights {
    static final Set<String> NATIONAL_BODIES = Set.of("X24", "X26");

    private final Parameters parameters;
    private final boolean oneUser;
    private final Status noneInCohort;
    private final List<ReasoningStep> trace;
    private final Map<String, Weight> weights = new HashMap<>();

    /** `ifGap` is what it counts for in support if the cohort has no solution; it differs only while that is not known. */
    private record Weight(int support, int ifGap, int opposition, Set<Criterion> confirms) {}

    private static final Set<Criterion> STANDARDISATION = EnumSet.of(
            Criterion.STANDARDISATION_CARE,
            Criterion.STANDARDISATION_SAFETY,
            Criterion.STANDARDISATION_EXPERIENCE,
            Criterion.STANDARDISATION_COST);

    private final Proposal proposal;

    Weights(Proposal proposal, Parameters parameters, Status noneInCohort, List<ReasoningStep> trace) {
        this.proposal = proposal;
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

    /** Whether an item that counts for enough is somebody else's word for this criterion. */
    boolean confirmed(Criterion criterion, List<String> ids) {
        int from = parameters.whole("criterion.support-from");
        for (String id : ids) {
            if (of(id).confirms().contains(criterion) && of(id).support() >= from) {
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
        if (design == Evidence.Design.NONE || design == Evidence.Design.CASE_STUDY) {
            ifGap = capped(ifGap, "evidence.cap-without-comparator", item);
        }
        if (against == Evidence.Against.OTHER
                || (against == Evidence.Against.NOTHING && noneInCohort == Status.NOT_MET)) {
            ifGap = capped(ifGap, "evidence.cap-not-against-local", item);
        }
        if (item.gatheredIn().isPresent()) {
            ifGap = capped(ifGap, "evidence.cap-gathered-elsewhere", item);
        }
        if (design != Evidence.Design.NONE
                && design != Evidence.Design.CASE_STUDY
                && design != Evidence.Design.CONTROLLED) {
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

    private Set<Criterion> confirms(Evidence item) {
        Set<Criterion> confirms = EnumSet.noneOf(Criterion.class);
        if ((item.gradedBy() != Evidence.GradedBy.PROPOSER
                        && item.grader().filter(this::isAnother).isPresent())
                || obliges(item, "MUST THIS_SERVICE")) {
            confirms.addAll(STANDARDISATION);
            confirms.addAll(List.of(Criterion.SCALE_NATIONAL, Criterion.SCALE_CRITICAL, Criterion.VISIBILITY_CRITICAL));
        } else if (obliges(item, "SHOULD THIS_SERVICE") || obliges(item, "PLANNED THIS_SERVICE")) {
            confirms.add(Criterion.SCALE_NATIONAL);
        } else if (obliges(item, "MUST A_STANDARD")) {
            confirms.addAll(STANDARDISATION);
        }
        if (!confirms.isEmpty()) {
            trace.add(new ReasoningStep("confirms", item, confirms));
        }
        return confirms;
    }

    /** With a name and a source, and neither with the submitter's code nor with its name. */
    private boolean isAnother(Evidence.Grader grader) {
        Proposal.Submitter submitter = proposal.submittedBy();
        return grader.name().isPresent()
                && grader.source().isPresent()
                && !grader.organisation().equals(Optional.of(submitter.organisation()))
                && !grader.name()
                        .map(name -> name.toUpperCase(Locale.ROOT))
                        .equals(submitter.name().map(name -> name.toUpperCase(Locale.ROOT)));
    }

    private boolean obliges(Evidence item, String to) {
        if (item.binding().isEmpty()) {
            return false;
        }
        Binding binding = item.binding().get();
        LocalDate day = proposal.date();
        boolean own = item.issuedBy().equals(Optional.of(proposal.submittedBy().organisation()));
        return (binding.force() + " " + binding.what()).equals(to)
                && binding.whom() == Binding.Whom.WHOLE_COHORT
                && !binding.from().isAfter(day)
                && !binding.until().orElse(day).isBefore(day)
                && (!own || NATIONAL_BODIES.contains(proposal.submittedBy().organisation()));
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
