package uk.whodoeswhat.consequence;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.CriterionFact;
import uk.whodoeswhat.finding.Criticality;
import uk.whodoeswhat.finding.FactExtraction;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Grade;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.finding.SubClaim;
import uk.whodoeswhat.proposal.AimClaim;
import uk.whodoeswhat.proposal.Equity;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.Mandate;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.tier.Tier;

/** Groups what a reader must not miss. */
final class BoardFlagFacts {
    private final Proposal proposal;
    private final Findings findings;
    private final Tier tier;
    private final EvidenceAges ages;
    private final Set<String> gradedByProposer;

    BoardFlagFacts(Proposal proposal, Findings findings, Tier tier, EvidenceAges ages, Set<String> gradedByProposer) {
        this.proposal = proposal;
        this.findings = findings;
        this.tier = tier;
        this.ages = ages;
        this.gradedByProposer = gradedByProposer;
    }

    BoardFlags of(
            List<SubClaim> claims,
            List<Criticality> criticalities,
            Map<String, Grade> grades,
            Map<String, String> assurances,
            LocalDate effectiveFrom,
            Map<String, LocalDate> checked) {
        return new BoardFlags(
                tier,
                proposal.date(),
                proposal.date().isBefore(effectiveFrom),
                proposal.equity().map(Equity::effect).orElse(Equity.Effect.NOT_ASSESSED),
                ages,
                found(),
                opposed(claims, criticalities),
                gradedBy(true, grades),
                gradedBy(false, grades),
                by(claims, SubClaim::direction),
                by(claims, claim -> Math.max(claim.support(), claim.opposition())),
                by(
                        criticalities.stream()
                                .filter(each -> each.evidence().isEmpty())
                                .toList(),
                        Criticality::claimed),
                gradersNotCounted(),
                unusedEvidence(),
                issuers(),
                proposal.cohort().definedByGap(),
                findings.status(Criterion.SCALE_CRITICAL),
                findings.status(Criterion.SCALE_NATIONAL),
                proposal.mandate().map(Mandate::instrument),
                proposal.legal().powers().isPresent(),
                proposal.service().suppliers().map(all -> all.size() == 1).orElse(false),
                progress(assurances),
                checked);
    }

    private Map<Criterion, Status> found() {
        Map<Criterion, Status> found = new EnumMap<>(findings.asMap());
        found.keySet().removeIf(Criterion::isWhole);
        return found;
    }

    private static Map<Criterion, Integer> opposed(List<SubClaim> claims, List<Criticality> criticalities) {
        Map<Criterion, Integer> opposed = new EnumMap<>(by(claims, SubClaim::opposition));
        opposed.putAll(by(criticalities, Criticality::opposition));
        opposed.values().removeIf(grade -> grade == 0);
        return opposed;
    }

    private static <F extends CriterionFact, V> Map<Criterion, V> by(List<F> facts, Function<F, V> value) {
        Map<Criterion, V> by = new EnumMap<>(Criterion.class);
        facts.forEach(fact -> by.put(fact.criterion(), value.apply(fact)));
        return by;
    }

    /** By sub-claim, the highest effective grade of its support that the proposer, or somebody else, graded. */
    private Map<Criterion, Integer> gradedBy(boolean proposer, Map<String, Grade> grades) {
        Map<Criterion, Integer> highest = new EnumMap<>(Criterion.class);
        FactExtraction.stated(proposal.aims()).forEach((criterion, claim) -> {
            for (String id : claim.map(AimClaim::supportedBy).orElse(List.of())) {
                Grade grade = grades.get(id);
                if (grade != null && gradedByProposer.contains(id) == proposer) {
                    highest.merge(criterion, grade.support(), Math::max);
                }
            }
        });
        return highest;
    }

    private List<String> gradersNotCounted() {
        return proposal.evidence().stream()
                .filter(item -> item.gradedBy() != Evidence.GradedBy.PROPOSER && gradedByProposer.contains(item.id()))
                .map(Evidence::id)
                .toList();
    }

    private List<String> unusedEvidence() {
        Set<String> used = proposal.citing()
                .flatMap(citing -> Stream.of(citing.supportedBy(), citing.contradictedBy(), citing.considered()))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        return proposal.evidence().stream()
                .map(Evidence::id)
                .filter(id -> !used.contains(id))
                .toList();
    }

    private Map<String, Issuer> issuers() {
        Map<String, Issuer> issuers = new TreeMap<>();
        for (Evidence item : proposal.evidence()) {
            if (item.kind() == Evidence.Kind.INSTRUMENT) {
                issuers.put(item.id(), issuer(item));
            }
        }
        return issuers;
    }

    private Issuer issuer(Evidence item) {
        String submitter = proposal.submittedBy().organisation();
        return item.issuedBy()
                .map(issuer -> issuer.equals(submitter) ? Issuer.SUBMITTER : Issuer.SOMEBODY_ELSE)
                .orElse(Issuer.NOT_STATED);
    }

    /** By the names that the rulebook gives them, those that it looks at. */
    private Map<String, Assured> progress(Map<String, String> names) {
        Map<String, Assured> all = new LinkedHashMap<>();
        names.forEach(
                (field, name) -> all.put(name, Assured.of(proposal.assurance().progress(field))));
        return all;
    }
}
