package uk.whodoeswhat.finding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.whodoeswhat.proposal.AimClaim;
import uk.whodoeswhat.proposal.Aims;
import uk.whodoeswhat.proposal.Citing;
import uk.whodoeswhat.proposal.Equivalent;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Reach;
import uk.whodoeswhat.proposal.Standard;

/** Groups a proposal into one fact per question, for the stages of rules in turn. Grouping counts and sorts; it judges nothing. */
public final class FactExtraction {
    private final Proposal proposal;
    private final Set<String> nationalBodies;
    private final EvidenceFacts evidence;

    /** With the ODS codes of the national bodies of the proposal's date. */
    public FactExtraction(Proposal proposal, Set<String> nationalBodies) {
        this.proposal = proposal;
        this.nationalBodies = nationalBodies;
        this.evidence = new EvidenceFacts(proposal, nationalBodies);
    }

    /** What rules must say the class of before the rest is grouped: each kind of alternative, user and organisation once. */
    public List<Classified<?>> classified() {
        Set<Classified<?>> all = new LinkedHashSet<>(new CoverageFacts(proposal).memberships());
        all.add(EvidenceFacts.users(proposal));
        kinds().forEach(all::add);
        evidence.classified().forEach(all::add);
        return List.copyOf(all);
    }

    public LocalSolutions solutions(Scope scope, Classification classes) {
        return new CoverageFacts(proposal).of(scope, classes);
    }

    public List<EvidenceProfile> profiles(Status noSolutionInCohort, Classification classes) {
        return evidence.profiles(noSolutionInCohort, classes);
    }

    /** The ids of the evidence whose grade is the proposer's own word. */
    public Set<String> ownGrades(Classification classes) {
        return evidence.gradedBy(GradingParty.PROPOSER, classes);
    }

    /** The six sub-claims as a proposal states them. */
    public static Map<Criterion, Optional<? extends AimClaim>> stated(Aims aims) {
        return ClaimFacts.of(aims);
    }

    public List<SubClaim> subClaims(Map<String, Grade> grades) {
        return new ClaimFacts(proposal, grades).subClaims();
    }

    public List<Criticality> criticalities(Map<String, Grade> grades) {
        return new ClaimFacts(proposal, grades).criticalities();
    }

    public DeliveryFact delivery() {
        return DeliveryFacts.of(proposal, nationalBodies);
    }

    public NationalReach reach(Map<String, Grade> grades) {
        Optional<Reach> need = proposal.scale().need();
        return new NationalReach(
                share(proposal.scale().use()),
                share(proposal.scale().commitment()),
                share(need),
                need.map(stated -> new ClaimFacts(proposal, grades).confirmed(Criterion.SCALE_NATIONAL, stated))
                        .orElse(0),
                need.map(reach -> ClaimFacts.evidence((Citing) reach)).orElse(List.of()));
    }

    public Alternatives alternatives(Classification classes) {
        return new Alternatives(
                proposal.standards().isPresent(),
                sorted(stated().stream().map(Standard::status)),
                proposal.equivalents().isPresent(),
                sorted(kinds().<Equivalence>map(classes::of)));
    }

    private Stream<Alternative> kinds() {
        return proposal.equivalents().orElse(List.of()).stream().map(this::kind);
    }

    private Alternative kind(Equivalent equivalent) {
        List<String> conformsTo = equivalent.conformsTo().orElse(List.of());
        return new Alternative(
                equivalent.conformsTo().isPresent(),
                sorted(stated().stream()
                        .filter(standard -> conformsTo.contains(standard.id()))
                        .map(Standard::status)),
                YesOrNo.of(equivalent.deployableByCohort()));
    }

    private List<Standard> stated() {
        return proposal.standards().orElse(List.of());
    }

    private static <E extends Enum<E>> List<E> sorted(Stream<E> all) {
        return all.distinct().sorted().toList();
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
