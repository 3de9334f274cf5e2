package uk.whodoeswhat.consequence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Criticality;
import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Grade;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.finding.SubClaim;
import uk.whodoeswhat.proposal.Cohort;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Service;
import uk.whodoeswhat.proposal.Standard;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/** Groups a proposal and its verdict into the facts of the last stages. */
public final class ConsequenceFacts {
    private final Proposal proposal;
    private final Findings findings;
    private final Tier tier;
    private final List<Criterion> standardisation;
    private final EvidenceAges ages;
    private final Locality locality;

    /** The criteria that ask for one national way are those that the rulebook lists. */
    public ConsequenceFacts(Proposal proposal, Findings findings, Tier tier, List<Criterion> standardisation) {
        this.proposal = proposal;
        this.findings = findings;
        this.tier = tier;
        this.standardisation = standardisation;
        this.ages = new EvidenceAges(proposal.date(), proposal.evidence());
        this.locality = Localities.of(proposal);
    }

    public Locality locality() {
        return locality;
    }

    /**
     * What rules suggest help on.
     *
     * @param services the names of central services that already offer one of the capabilities proposed
     */
    public List<Fact> help(Standing standing, List<Criterion> toBring, List<String> services) {
        Stream<Fact> enablers =
                proposal.service().enablers().stream().distinct().sorted().map(EnablerMembership::new);
        return Stream.concat(
                        Stream.of(
                                new TierResult(tier, standing, toBring),
                                market(),
                                standards(),
                                new Adoption(tier, locality, proposal.exemplar().isPresent()),
                                new CentralOffer(services)),
                        enablers)
                .toList();
    }

    /**
     * What a reader must not miss.
     *
     * @param grades by evidence id, what it counts for
     * @param assurances the names of those that are looked at, by their field
     * @param effectiveFrom the day the rulebook takes effect
     * @param checked by source id, the day its clauses were last compared with it
     */
    public BoardFlags concerns(
            List<SubClaim> claims,
            List<Criticality> criticalities,
            Map<String, Grade> grades,
            Set<String> gradedByProposer,
            Map<String, String> assurances,
            LocalDate effectiveFrom,
            Map<String, LocalDate> checked) {
        return new BoardFlagFacts(proposal, findings, tier, ages, gradedByProposer)
                .of(claims, criticalities, grades, assurances, effectiveFrom, checked);
    }

    public ReviewDates review() {
        Optional<LocalDate> next = proposal.service().roadmap().orElse(List.of()).stream()
                .map(Service.Milestone::date)
                .filter(date -> date.isAfter(proposal.date()))
                .min(LocalDate::compareTo);
        return new ReviewDates(proposal.date(), next, ages);
    }

    private Market market() {
        int suppliers = proposal.service().suppliers().map(List::size).orElse(0);
        Cohort cohort = proposal.cohort();
        return new Market(
                tier, suppliers, cohort.size().orElse(0), cohort.organisations().size());
    }

    private Standards standards() {
        Optional<List<Standard.PublicationStatus>> stated = proposal.standards()
                .map(all ->
                        all.stream().map(Standard::status).distinct().sorted().toList());
        List<Criterion> critical = standardisation.stream()
                .filter(criterion -> findings.status(criterion) == Status.MET)
                .toList();
        return new Standards(tier, findings.status(Criterion.SCALE_NATIONAL), stated, critical);
    }
}
