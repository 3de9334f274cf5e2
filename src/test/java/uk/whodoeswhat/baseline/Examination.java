package uk.whodoeswhat.baseline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Parameters;
import uk.whodoeswhat.framework.Threshold;
import uk.whodoeswhat.proposal.AimClaim;
import uk.whodoeswhat.proposal.Aims;
import uk.whodoeswhat.proposal.Citing;
import uk.whodoeswhat.proposal.Equivalent;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Reach;
import uk.whodoeswhat.proposal.Scale;
import uk.whodoeswhat.proposal.Service;
import uk.whodoeswhat.proposal.Standard;
import uk.whodoeswhat.proposal.Standardisation;

/** One finding for each criterion: the table of the design, line by line. */
final class Examination {
    private final Proposal proposal;
    private final Parameters parameters;
    private final Weights weights;
    private final List<ReasoningStep> trace;
    private final Map<Criterion, Status> findings = new EnumMap<>(Criterion.class);

    Examination(Proposal proposal, Parameters parameters, Weights weights, List<ReasoningStep> trace) {
        this.proposal = proposal;
        this.parameters = parameters;
        this.weights = weights;
        this.trace = trace;
    }

    Map<Criterion, Status> findings(Status coverageNone) {
        Aims aims = proposal.aims();
        subClaim(Criterion.AIM_OUTCOMES, aims.outcomes());
        subClaim(Criterion.AIM_EXPERIENCE_PATIENT, aims.patientExperience());
        subClaim(Criterion.AIM_EXPERIENCE_CLINICIAN, aims.clinicianExperience());
        subClaim(Criterion.AIM_POPULATION_HEALTH, aims.populationHealth());
        subClaim(Criterion.AIM_VALUE_MONEY, aims.valueForMoney());
        subClaim(Criterion.AIM_VALUE_COST_PER_CAPITA, aims.costPerCapita());
        conclude(Criterion.DELIVERY_CENTRAL, proposal.service(), delivery());
        conclude(Criterion.SCALE_NATIONAL, proposal.scale(), nationalScale());
        criticalities();
        conclude(Criterion.STANDARDS_EQUIVALENTS, proposal.equivalents(), equivalents());
        conclude(Criterion.COVERAGE_NONE, proposal.coverage(), coverageNone);
        wholes(findings);
        trace.add(new ReasoningStep("aim.experience", findings, findings.get(Criterion.AIM_EXPERIENCE)));
        trace.add(new ReasoningStep("aim.value", findings, findings.get(Criterion.AIM_VALUE)));
        return findings;
    }

    /** Puts the two aims with two parts together, over the parts that apply. */
    static void wholes(Map<Criterion, Status> findings) {
        findings.put(
                Criterion.AIM_EXPERIENCE,
                whole(
                        status(findings, Criterion.AIM_EXPERIENCE_PATIENT),
                        status(findings, Criterion.AIM_EXPERIENCE_CLINICIAN)));
        findings.put(
                Criterion.AIM_VALUE,
                whole(
                        status(findings, Criterion.AIM_VALUE_MONEY),
                        status(findings, Criterion.AIM_VALUE_COST_PER_CAPITA)));
    }

    /** Any contradicted, else contested, else not shown decides; else demonstrated if one is; else argued. */
    static Status whole(Status first, Status second) {
        for (Status decides : List.of(Status.CONTRADICTED, Status.CONTESTED, Status.NOT_SHOWN, Status.DEMONSTRATED)) {
            if (first == decides || second == decides) {
                return decides;
            }
        }
        return Status.ARGUED;
    }

    static Status status(Map<Criterion, Status> findings, Criterion criterion) {
        return findings.getOrDefault(criterion, Status.UNKNOWN);
    }

    private void conclude(Criterion criterion, Object used, Status status) {
        findings.put(criterion, status);
        trace.add(new ReasoningStep(criterion.id(), used, status));
    }

    private void subClaim(Criterion criterion, Optional<? extends AimClaim> stated) {
        conclude(criterion, stated, stated.isPresent() ? subClaim(stated.get()) : Status.NOT_SHOWN);
    }

    private Status subClaim(AimClaim claim) {
        Status now = subClaim(claim, weights.support(claim.supportedBy()));
        Status ifGap = subClaim(claim, weights.supportIfGap(claim.supportedBy()));
        return now == ifGap ? now : Status.NOT_SHOWN;
    }

    private Status subClaim(AimClaim claim, int support) {
        AimClaim.Direction direction = claim.direction();
        if (direction == AimClaim.Direction.NOT_APPLICABLE) {
            return Status.NOT_APPLICABLE;
        }
        if (direction == AimClaim.Direction.SAME
                || direction == AimClaim.Direction.WORSE
                || figuresSpeakAgainst(claim)) {
            return Status.CONTRADICTED;
        }
        int opposition = weights.opposition(claim.contradictedBy());
        boolean opposed = opposition >= parameters.whole("evidence.credible-from");
        boolean argued = support >= parameters.whole("evidence.argued-from");
        if (direction == AimClaim.Direction.NOT_ASSESSED) {
            return opposed ? Status.CONTRADICTED : Status.NOT_SHOWN;
        }
        if (opposed) {
            return argued ? Status.CONTESTED : Status.CONTRADICTED;
        }
        if (support >= parameters.whole("evidence.demonstrated-from")) {
            return Status.DEMONSTRATED;
        }
        if (argued) {
            return opposition >= parameters.whole("evidence.argued-from") ? Status.CONTESTED : Status.ARGUED;
        }
        return Status.NOT_SHOWN;
    }

    private static boolean figuresSpeakAgainst(AimClaim claim) {
        return claim instanceof AimClaim.Cost cost
                && cost.figures().isPresent()
                && cost.figures()
                                .get()
                                .nationalCost()
                                .compareTo(cost.figures().get().localCost())
                        >= 0;
    }

    /** Of the offer where there is one, else of today; what no national body says is not known. */
    private Status delivery() {
        boolean submits =
                Weights.NATIONAL_BODIES.contains(proposal.submittedBy().organisation());
        Optional<Service.NationalOffer> offer = proposal.service().nationalOffer();
        boolean said = submits
                || (offer.isPresent()
                        && offer.get().source().isPresent()
                        && Weights.NATIONAL_BODIES.contains(offer.get().statedBy()));
        if (offer.isPresent() && !offer.get().offered()) {
            return said ? Status.NOT_MET : Status.UNKNOWN;
        }
        Service.Delivery today = proposal.service().delivery();
        List<Optional<Service.Level>> parts = offer.isPresent()
                ? List.of(offer.get().buy(), offer.get().build(), offer.get().run())
                : List.of(today.buy(), today.build(), today.run());
        if (parts.stream().allMatch(part -> part.equals(Optional.of(Service.Level.NATIONAL)))) {
            return said ? Status.MET : Status.UNKNOWN;
        }
        boolean elsewhere = parts.stream().anyMatch(part -> part.isPresent() && part.get() != Service.Level.NATIONAL);
        boolean notAsked = offer.isEmpty() && proposal.exemplar().isPresent() && !submits;
        return elsewhere && !notAsked ? Status.NOT_MET : Status.UNKNOWN;
    }

    private Status nationalScale() {
        Scale scale = proposal.scale();
        boolean needConfirmed = scale.need().isPresent()
                && weights.confirmed(
                        Criterion.SCALE_NATIONAL, scale.need().get().supportedBy());
        if (reaches(scale.use()) || reaches(scale.commitment()) || (needConfirmed && reaches(scale.need()))) {
            return Status.MET;
        }
        boolean allBelow = scale.use().isPresent()
                && scale.commitment().isPresent()
                && scale.need().isPresent()
                && !reaches(scale.need());
        return allBelow ? Status.NOT_MET : Status.UNKNOWN;
    }

    private boolean reaches(Optional<Reach> stated) {
        if (stated.isEmpty()) {
            return false;
        }
        Reach reach = stated.get();
        int part = reach.icbs()
                .or(reach::count)
                .orElseGet(() -> reach.organisations().orElse(List.of()).size());
        Threshold national = parameters.share("scale.national-reach");
        return national.reachedBy(part, reach.of());
    }

    private void criticalities() {
        proposal.scale()
                .critical()
                .ifPresentOrElse(
                        stated -> critical(
                                Criterion.SCALE_CRITICAL,
                                stated,
                                stated.claimed(),
                                !stated.reasons().isEmpty()),
                        () -> notStated(Criterion.SCALE_CRITICAL));
        proposal.visibility()
                .ifPresentOrElse(
                        stated -> critical(
                                Criterion.VISIBILITY_CRITICAL,
                                stated,
                                stated.claimed(),
                                stated.forWhat().isPresent()),
                        () -> notStated(Criterion.VISIBILITY_CRITICAL));
        Standardisation standardisation = proposal.standardisation();
        variation(Criterion.STANDARDISATION_CARE, standardisation.care());
        variation(Criterion.STANDARDISATION_SAFETY, standardisation.safety());
        variation(Criterion.STANDARDISATION_EXPERIENCE, standardisation.experience());
        variation(Criterion.STANDARDISATION_COST, standardisation.cost());
    }

    private void variation(Criterion criterion, Optional<Standardisation.Variation> variation) {
        variation.ifPresentOrElse(
                stated -> critical(
                        criterion, stated, stated.claimed(), stated.ifItVaries().isPresent()),
                () -> notStated(criterion));
    }

    private void notStated(Criterion criterion) {
        conclude(criterion, Optional.empty(), Status.UNKNOWN);
    }

    private void critical(Criterion criterion, Citing stated, boolean claimed, boolean reasoned) {
        boolean opposed = weights.opposition(stated.contradictedBy()) >= parameters.whole("evidence.credible-from");
        if (claimed && reasoned && weights.confirmed(criterion, stated.supportedBy())) {
            conclude(criterion, stated, opposed ? Status.CONTESTED : Status.MET);
        } else {
            conclude(criterion, stated, !claimed || opposed ? Status.NOT_MET : Status.UNKNOWN);
        }
    }

    private Status equivalents() {
        List<String> published = proposal.standards().orElse(List.of()).stream()
                .filter(standard -> standard.status() == Standard.PublicationStatus.PUBLISHED)
                .map(Standard::id)
                .toList();
        List<Equivalent> named = proposal.equivalents().orElse(List.of());
        if (named.stream().anyMatch(each -> isDeployable(each) && conforms(each, published))) {
            return Status.MET;
        }
        boolean oneIsEmpty = Stream.of(proposal.standards(), proposal.equivalents())
                .anyMatch(list -> list.isPresent() && list.get().isEmpty());
        boolean noneOfThemPublished = proposal.standards().isPresent() && published.isEmpty();
        boolean allRuledOut = !named.isEmpty() && named.stream().allMatch(each -> isRuledOut(each, published));
        return oneIsEmpty || noneOfThemPublished || allRuledOut ? Status.NOT_MET : Status.UNKNOWN;
    }

    private static boolean isDeployable(Equivalent equivalent) {
        return equivalent.deployableByCohort().equals(Optional.of(true));
    }

    private static boolean conforms(Equivalent equivalent, List<String> published) {
        return equivalent.conformsTo().orElse(List.of()).stream().anyMatch(published::contains);
    }

    private static boolean isRuledOut(Equivalent equivalent, List<String> published) {
        return equivalent.deployableByCohort().equals(Optional.of(false))
                || (equivalent.conformsTo().isPresent() && !conforms(equivalent, published));
    }
}
