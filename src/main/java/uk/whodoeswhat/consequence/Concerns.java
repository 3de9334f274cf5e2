package uk.whodoeswhat.consequence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Fact;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.proposal.EquityEffect;
import uk.whodoeswhat.proposal.Instrument;
import uk.whodoeswhat.proposal.Progress;
import uk.whodoeswhat.tier.Tier;

/**
 * What changes no tier and must not be missed. Lists are sorted; each is empty where there is nothing of the kind. `mandate`
 * is empty where the proposal does not state one.
 *
 * @param contested criteria with credible evidence on either side
 * @param opposed criteria that stand although evidence speaks against them
 * @param selfGraded by sub-claim shown, the highest effective grade of its support that the proposer graded
 * @param gradedByOthers by sub-claim shown, the highest effective grade of its support that somebody else graded
 * @param notAssessed by sub-claim not assessed, the highest effective grade of its evidence
 * @param deniedWithoutEvidence criticalities claimed false without any evidence
 * @param selfIssued ids of instruments issued by the submitting organisation
 * @param assurance by its name, how far each has come, where stated
 * @param sourcesChecked by source id, the day its clauses were last compared with it
 */
public record Concerns(
        Tier tier,
        LocalDate asOf,
        boolean beforeEffectiveDate,
        EquityEffect equity,
        EvidenceAges ages,
        List<Criterion> contested,
        List<Criterion> opposed,
        Map<Criterion, Integer> selfGraded,
        Map<Criterion, Integer> gradedByOthers,
        Map<Criterion, Integer> notAssessed,
        List<Criterion> deniedWithoutEvidence,
        List<String> selfIssued,
        boolean cohortDefinedByGap,
        Status scaleCritical,
        Status scaleNational,
        Optional<Instrument> mandate,
        boolean legalPowerStated,
        boolean oneSupplier,
        Map<String, Optional<Progress>> assurance,
        Map<String, LocalDate> sourcesChecked)
        implements Fact {

    public boolean isCentral() {
        return tier != Tier.LOCAL;
    }

    /** Whether the mandate is one of these. */
    public boolean mandatedBy(Instrument... instruments) {
        return mandate.filter(List.of(instruments)::contains).isPresent();
    }

    /** The criteria that rest on evidence of at least this grade which only the proposer graded. */
    public List<Criterion> selfGradedFrom(int grade) {
        List<Criterion> others = atLeast(grade, gradedByOthers);
        return atLeast(grade, selfGraded).stream()
                .filter(criterion -> !others.contains(criterion))
                .toList();
    }

    /** The sub-claims that are not assessed although their evidence has at least this effective grade. */
    public List<Criterion> notAssessedFrom(int grade) {
        return atLeast(grade, notAssessed);
    }

    /** The assurances that are not stated, or stated to have come otherwise than this far; in the order of the proposal. */
    public List<String> assuranceOtherThan(Progress... progress) {
        return assurance.entrySet().stream()
                .filter(each ->
                        each.getValue().filter(List.of(progress)::contains).isEmpty())
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

    private static List<Criterion> atLeast(int grade, Map<Criterion, Integer> grades) {
        return grades.isEmpty()
                ? List.of()
                : grades.entrySet().stream()
                        .filter(each -> each.getValue() >= grade)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
    }
}
