package uk.whodoeswhat.consequence;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.Claimed;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Criticality;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Grade;
import uk.whodoeswhat.finding.Grouping;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.finding.SubClaim;
import uk.whodoeswhat.proposal.Assurance;
import uk.whodoeswhat.proposal.Direction;
import uk.whodoeswhat.proposal.Equity;
import uk.whodoeswhat.proposal.EquityEffect;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.GradedBy;
import uk.whodoeswhat.proposal.Mandate;
import uk.whodoeswhat.proposal.Progress;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.tier.Tier;

/** Groups what a reader must not miss. */
final class ConcernsGrouping {
    private static final Set<Status> SHOWN = Set.of(Status.DEMONSTRATED, Status.MET);

    private final Proposal proposal;
    private final Findings findings;
    private final Tier tier;
    private final EvidenceAges ages;
    private final Set<String> gradedByProposer;

    ConcernsGrouping(Proposal proposal, Findings findings, Tier tier, EvidenceAges ages) {
        this.proposal = proposal;
        this.findings = findings;
        this.tier = tier;
        this.ages = ages;
        this.gradedByProposer = new HashSet<>();
        for (Evidence item : proposal.evidence()) {
            if (item.gradedBy() == GradedBy.PROPOSER) {
                gradedByProposer.add(item.id());
            }
        }
    }

    Concerns of(
            List<SubClaim> claims,
            List<Criticality> criticalities,
            Map<String, Grade> grades,
            LocalDate effectiveFrom,
            Map<String, LocalDate> checked) {
        return new Concerns(
                tier,
                proposal.date(),
                proposal.date().isBefore(effectiveFrom),
                proposal.equity().map(Equity::effect).orElse(EquityEffect.NOT_ASSESSED),
                ages,
                criteria(status -> status == Status.CONTESTED),
                opposed(claims, criticalities),
                shownBy(true, grades),
                shownBy(false, grades),
                notAssessed(claims),
                criticalities.stream()
                        .filter(each -> each.claimed() == Claimed.DENIED
                                && each.evidence().isEmpty())
                        .map(Criticality::criterion)
                        .toList(),
                selfIssued(),
                proposal.cohort().definedByGap(),
                findings.status(Criterion.SCALE_CRITICAL),
                findings.status(Criterion.SCALE_NATIONAL),
                proposal.mandate().map(Mandate::instrument),
                proposal.legal().powers().isPresent(),
                proposal.service().suppliers().map(all -> all.size() == 1).orElse(false),
                progress(proposal.assurance()),
                checked);
    }

    private List<Criterion> criteria(Predicate<Status> wanted) {
        return Stream.of(Criterion.values())
                .filter(criterion -> !criterion.isWhole() && wanted.test(findings.status(criterion)))
                .toList();
    }

    private List<Criterion> opposed(List<SubClaim> claims, List<Criticality> criticalities) {
        return Stream.concat(
                        claims.stream().filter(each -> each.opposition() > 0).map(SubClaim::criterion),
                        criticalities.stream()
                                .filter(each -> each.opposition() > 0)
                                .map(Criticality::criterion))
                .filter(criterion -> SHOWN.contains(findings.status(criterion)))
                .toList();
    }

    /** By sub-claim shown, the highest effective grade of its support that the proposer, or somebody else, graded. */
    private Map<Criterion, Integer> shownBy(boolean proposer, Map<String, Grade> grades) {
        Map<Criterion, Integer> highest = new EnumMap<>(Criterion.class);
        for (Map.Entry<Criterion, List<String>> shown : shown().entrySet()) {
            for (String id : shown.getValue()) {
                Grade grade = grades.get(id);
                if (grade != null && gradedByProposer.contains(id) == proposer) {
                    highest.merge(shown.getKey(), grade.support(), Math::max);
                }
            }
        }
        return highest;
    }

    /** By sub-claim shown, the ids of its support. */
    private Map<Criterion, List<String>> shown() {
        Map<Criterion, List<String>> shown = new EnumMap<>(Criterion.class);
        Grouping.stated(proposal.aims()).forEach((criterion, claim) -> {
            if (findings.status(criterion) == Status.DEMONSTRATED) {
                claim.ifPresent(stated -> shown.put(criterion, stated.supportedBy()));
            }
        });
        return shown;
    }

    private static Map<Criterion, Integer> notAssessed(List<SubClaim> claims) {
        Map<Criterion, Integer> grades = new EnumMap<>(Criterion.class);
        claims.stream()
                .filter(claim -> claim.direction() == Direction.NOT_ASSESSED)
                .forEach(claim -> grades.put(claim.criterion(), Math.max(claim.support(), claim.opposition())));
        return grades;
    }

    private List<String> selfIssued() {
        return proposal.evidence().stream()
                .filter(item -> item.issuedBy()
                        .filter(proposal.submittedBy().organisation()::equals)
                        .isPresent())
                .map(Evidence::id)
                .toList();
    }

    private static Map<String, Optional<Progress>> progress(Assurance assurance) {
        Map<String, Optional<Progress>> all = new LinkedHashMap<>();
        all.put("DTAC", assurance.dtac());
        all.put("clinical safety", assurance.clinicalSafety());
        all.put("data protection impact assessment", assurance.dpia());
        all.put("DSPT", assurance.dspt());
        all.put("accessibility", assurance.accessibility());
        return all;
    }
}
