package uk.whodoeswhat.finding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.proposal.AimClaim;
import uk.whodoeswhat.proposal.Aims;
import uk.whodoeswhat.proposal.Citing;
import uk.whodoeswhat.proposal.Equivalent;
import uk.whodoeswhat.proposal.Level;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Reach;
import uk.whodoeswhat.proposal.Standard;
import uk.whodoeswhat.proposal.StandardStatus;

/** Groups a proposal into one fact per question, for the stages of rules in turn. Grouping counts and sorts; it judges nothing. */
public final class Grouping {
    private final Proposal proposal;

    public Grouping(Proposal proposal) {
        this.proposal = proposal;
    }

    public LocalSolutions solutions(Scope scope) {
        return new Solutions(proposal).of(scope);
    }

    public List<EvidenceProfile> profiles(Status noSolutionInCohort) {
        return Profiles.of(proposal, noSolutionInCohort);
    }

    /** The six sub-claims as a proposal states them. */
    public static Map<Criterion, Optional<? extends AimClaim>> stated(Aims aims) {
        return Claims.of(aims);
    }

    public List<SubClaim> subClaims(Map<String, Grade> grades) {
        return new Claims(proposal, grades).subClaims();
    }

    public List<Criticality> criticalities(Map<String, Grade> grades) {
        return new Claims(proposal, grades).criticalities();
    }

    public Delivery delivery() {
        uk.whodoeswhat.proposal.Delivery stated = proposal.service().delivery();
        return new Delivery(provision(stated.buy()), provision(stated.build()), provision(stated.run()));
    }

    public NationalReach reach(Map<String, Grade> grades) {
        Optional<Reach> need = proposal.scale().need();
        return new NationalReach(
                share(proposal.scale().use()),
                share(proposal.scale().commitment()),
                share(need),
                need.map(new Claims(proposal, grades)::confirmed).orElse(0),
                need.map(reach -> Claims.evidence((Citing) reach)).orElse(List.of()));
    }

    public Alternatives alternatives() {
        List<String> published = proposal.standards().orElse(List.of()).stream()
                .filter(standard -> standard.status() == StandardStatus.PUBLISHED)
                .map(Standard::id)
                .toList();
        List<Equivalent> named = proposal.equivalents().orElse(List.of());
        boolean nothingToConformTo = proposal.standards().isPresent() && published.isEmpty();
        boolean listStatedEmpty = nothingToConformTo
                || proposal.equivalents().filter(List::isEmpty).isPresent();
        return new Alternatives(
                listStatedEmpty,
                named.stream().anyMatch(each -> isDeployable(each, published)),
                !named.isEmpty() && named.stream().allMatch(each -> isRuledOut(each, published)));
    }

    private boolean isDeployable(Equivalent equivalent, List<String> published) {
        return equivalent.deployableByCohort().orElse(false)
                && equivalent.conformsTo().orElse(List.of()).stream().anyMatch(published::contains);
    }

    private boolean isRuledOut(Equivalent equivalent, List<String> published) {
        boolean conformsToNone = equivalent.conformsTo().isPresent()
                && equivalent.conformsTo().get().stream().noneMatch(published::contains);
        return conformsToNone || !equivalent.deployableByCohort().orElse(true);
    }

    private static Provision provision(Optional<Level> level) {
        return level.map(stated -> stated == Level.NATIONAL ? Provision.NATIONAL : Provision.ELSEWHERE)
                .orElse(Provision.NOT_STATED);
    }

    private static Share share(Optional<Reach> stated) {
        return stated.map(reach -> Share.of(
                        reach.icbs()
                                .or(reach::count)
                                .orElseGet(() ->
                                        reach.organisations().map(List::size).orElse(0)),
                        reach.of()))
                .orElse(Share.NOT_STATED);
    }
}
