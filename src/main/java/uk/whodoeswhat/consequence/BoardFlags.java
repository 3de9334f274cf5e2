package uk.whodoeswhat.consequence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import uk.whodoeswhat.finding.ClaimState;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.proposal.AimClaim;
import uk.whodoeswhat.proposal.Equity;
import uk.whodoeswhat.proposal.Mandate;
import uk.whodoeswhat.tier.Tier;

/**
 * What changes no tier and must not be missed. Lists are sorted; each is empty where there is nothing of the kind. `mandate`
 * is empty where the proposal does not state one.
 *
 * @param found what is found of each criterion that is no whole
 * @param opposed by sub-claim and criticality with evidence against it, the highest effective grade of that
 * @param selfGraded by sub-claim, the highest effective grade of its support that the proposer graded
 * @param gradedByOthers by sub-claim, the highest effective grade of its support that somebody else graded
 * @param directions by sub-claim, what is claimed of it
 * @param weights by sub-claim, the highest effective grade of its evidence, for or against
 * @param withoutEvidence by criticality for which no evidence is given, what is claimed of it
 * @param gradersNotCounted ids of evidence said to be graded by somebody else whose grade is taken as the proposer's
 * @param unusedEvidence ids of evidence that nothing in the proposal names
 * @param issuers by the id of an instrument, who issued it
 * @param assurance by its name, how far each has come that the rulebook looks at
 * @param sourcesChecked by source id, the day its clauses were last compared with it
 */
public record BoardFlags(
        Tier tier,
        LocalDate asOf,
        boolean beforeEffectiveDate,
        Equity.Effect equity,
        EvidenceAges ages,
        Map<Criterion, Status> found,
        Map<Criterion, Integer> opposed,
        Map<Criterion, Integer> selfGraded,
        Map<Criterion, Integer> gradedByOthers,
        Map<Criterion, AimClaim.Direction> directions,
        Map<Criterion, Integer> weights,
        Map<Criterion, ClaimState> withoutEvidence,
        List<String> gradersNotCounted,
        List<String> unusedEvidence,
        Map<String, Issuer> issuers,
        boolean cohortDefinedByGap,
        Status scaleCritical,
        Status scaleNational,
        Optional<Mandate.Instrument> mandate,
        boolean legalPowerStated,
        boolean oneSupplier,
        Map<String, Assured> assurance,
        Map<String, LocalDate> sourcesChecked)
        implements Fact {

    /** Whether the tier is one of the three of national provision. */
    public boolean isCentral() {
        return tier != Tier.LOCAL;
    }

    /** Whether the mandate is one of these. */
    public boolean mandatedBy(Mandate.Instrument... instruments) {
        return mandate.filter(List.of(instruments)::contains).isPresent();
    }

    /** The criteria of which this is found. */
    public List<Criterion> found(Status status) {
        return keys(found, status::equals);
    }

    /** The criteria of which one of these is found, although evidence of at least this grade speaks against them. */
    public List<Criterion> opposedFrom(int grade, Status... statuses) {
        return amongFound(keys(opposed, each -> each >= grade), statuses);
    }

    /** The criteria of which this is found, and which rest on evidence of at least this grade that only the proposer graded. */
    public List<Criterion> selfGradedFrom(int grade, Status status) {
        List<Criterion> all = keys(selfGraded, each -> each >= grade);
        all.removeAll(keys(gradedByOthers, each -> each >= grade));
        return amongFound(all, status);
    }

    /** The sub-claims of this direction whose evidence has at least this effective grade. */
    public List<Criterion> directionsFrom(int grade, AimClaim.Direction direction) {
        List<Criterion> all = keys(directions, direction::equals);
        all.retainAll(keys(weights, each -> each >= grade));
        return all;
    }

    /** The criticalities so claimed without any evidence. */
    public List<Criterion> withoutEvidenceFor(ClaimState claimed) {
        return keys(withoutEvidence, claimed::equals);
    }

    /** The ids of instruments that this one issued. */
    public List<String> instrumentsIssuedBy(Issuer issuer) {
        return issuers.entrySet().stream()
                .filter(each -> each.getValue() == issuer)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The assurances of which something else is stated; in the order of the rulebook. */
    public List<String> assuranceOtherThan(Assured... progress) {
        return assurance.entrySet().stream()
                .filter(each -> !List.of(progress).contains(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The ids of the sources not checked for longer than so many months at the decision's date. */
    public List<String> sourcesCheckedLongerAgoThan(int months) {
        return sourcesChecked.entrySet().stream()
                .filter(source -> source.getValue().plusMonths(months).isBefore(asOf))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private List<Criterion> amongFound(List<Criterion> criteria, Status... statuses) {
        if (criteria.isEmpty()) {
            return criteria;
        }
        List<Status> wanted = List.of(statuses);
        return criteria.stream()
                .filter(criterion -> wanted.contains(found.get(criterion)))
                .toList();
    }

    /** In the order of the criteria; a loop, since it is asked several times for every decision. */
    private static <V> List<Criterion> keys(Map<Criterion, V> map, Predicate<V> wanted) {
        List<Criterion> keys = new ArrayList<>();
        for (Map.Entry<Criterion, V> each : map.entrySet()) {
            if (wanted.test(each.getValue())) {
                keys.add(each.getKey());
            }
        }
        Collections.sort(keys);
        return keys;
    }
}
