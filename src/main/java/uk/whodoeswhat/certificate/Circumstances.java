package uk.whodoeswhat.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.ClaimState;
import uk.whodoeswhat.finding.CostComparison;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Criticality;
import uk.whodoeswhat.finding.Grading;
import uk.whodoeswhat.finding.Provision;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.AimClaim;
import uk.whodoeswhat.proposal.Equity;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.Icbs;
import uk.whodoeswhat.proposal.Mandate;
import uk.whodoeswhat.proposal.Service;
import uk.whodoeswhat.rulebook.Rulebook;

/**
 * All that a proposal can say that the rules on consequences read: every choice, and counts, ages and grades at and around each
 * threshold that those rules compare them with.
 */
final class Circumstances {
    private final Rulebook rulebook;
    private final Thresholds thresholds;
    private final StageAnswers answers;
    private final Reading reading;
    private final LocalDate date;

    Circumstances(Rulebook rulebook, Exploration explored, Reading reading) {
        this.rulebook = rulebook;
        this.thresholds = explored.thresholds();
        this.answers = explored.answers();
        this.reading = reading;
        this.date = explored.date();
    }

    List<Circumstance> all() {
        List<Circumstance> all = new ArrayList<>();
        for (int count : thresholds.around(FactType.MARKET, Parameter.Unit.SUPPLIERS)) {
            all.add(of(draft -> draft.suppliers(count), "suppliers", "oneSupplier"));
        }
        all.add(of(draft -> draft.suppliers(1), "suppliers", "oneSupplier"));
        for (int count : thresholds.around(FactType.MARKET, Parameter.Unit.ORGANISATIONS)) {
            all.add(of(draft -> draft.cohortSize(Math.max(1, count)), "size"));
            all.add(of(draft -> draft.cohortListed(count), "listed"));
        }
        for (Service.Enabler enabler : Service.Enabler.values()) {
            all.add(of(draft -> draft.enabler(enabler), "enabler"));
        }
        for (Equity.Effect effect : Equity.Effect.values()) {
            all.add(of(draft -> draft.equity(effect), "equity"));
        }
        for (Mandate.Instrument instrument : Mandate.Instrument.values()) {
            all.add(of(draft -> draft.mandate(instrument), "mandate"));
        }
        all.add(of(draft -> draft.capabilities(rulebook.centralCapabilities()), "services"));
        all.add(of(
                draft -> draft.delivery(Provision.NOT_STATED, Provision.NOT_STATED, Provision.PROVIDER),
                "standing",
                "toBring"));
        all.add(of(draft -> draft.standards(List.of()), "stated"));
        all.add(of(draft -> draft.useOfIcbs(2, Math.max(2, Icbs.count(date))), "users"));
        all.add(of(ProposalBuilder::exemplar, "exemplar"));
        all.add(of(ProposalBuilder::definedByGap, "cohortDefinedByGap"));
        all.add(of(ProposalBuilder::powers, "legalPowerStated"));
        all.add(of(ProposalBuilder::assured, "assurance"));
        all.add(of(draft -> draft.roadmap(date.plusDays(1)), "roadmap"));
        all.add(of(draft -> draft.evidence().considerDated(date, true), "issuers", "ages"));
        all.add(of(
                draft -> draft.evidence()
                        .considerGraded(new Grading(Evidence.GradedBy.INDEPENDENT, false, false, false)),
                "gradersNotCounted"));
        all.add(of(
                draft -> draft.claims()
                        .claim(
                                Criterion.AIM_OUTCOMES,
                                AimClaim.Direction.WORSE,
                                CostComparison.NOT_STATED,
                                List.of(),
                                List.of()),
                "aimContradicted"));
        all.add(of(draft -> draft.evidence().bringUnused(), "unusedEvidence"));
        all.addAll(ages());
        all.addAll(claims());
        all.addAll(criticalities());
        return all;
    }

    private static Circumstance of(ProposalEdit change, String... varies) {
        return new Circumstance(Set.of(varies), change);
    }

    private List<Circumstance> ages() {
        List<Circumstance> ages = new ArrayList<>();
        Stream.of(FactType.CONCERNS, FactType.REVIEW)
                .flatMap(fact -> thresholds.around(fact, Parameter.Unit.YEARS).stream())
                .distinct()
                .forEach(years -> {
                    ages.add(of(draft -> draft.evidence().considerDated(date.minusYears(years), false), "ages"));
                    ages.add(of(
                            draft -> draft.evidence()
                                    .considerDated(date.minusYears(years).minusDays(1), false),
                            "ages"));
                });
        return ages;
    }

    /** Evidence for a claim that only its proposer graded, and evidence for one that is not assessed. */
    private List<Circumstance> claims() {
        List<Circumstance> claims = new ArrayList<>();
        Grades grades = answers.grades(reading);
        for (int grade : thresholds.around(FactType.CONCERNS, Parameter.Unit.GRADE)) {
            grades.selfGraded(Math.min(grade, Grades.HIGHEST)).ifPresent(items -> {
                claims.add(of(
                        draft -> draft.claims()
                                .claim(
                                        Criterion.AIM_OUTCOMES,
                                        AimClaim.Direction.BETTER,
                                        CostComparison.NOT_STATED,
                                        items,
                                        List.of()),
                        "selfGraded"));
                claims.add(of(
                        draft -> draft.claims()
                                .claim(
                                        Criterion.AIM_OUTCOMES,
                                        AimClaim.Direction.NOT_ASSESSED,
                                        CostComparison.NOT_STATED,
                                        items,
                                        List.of()),
                        "directions"));
            });
        }
        return claims;
    }

    /** Contested, met although opposed, denied without evidence; and national scale critical. */
    private List<Circumstance> criticalities() {
        List<Circumstance> all = new ArrayList<>();
        Criterion cost = Criterion.STANDARDISATION_COST;
        critical(cost, Status.CONTESTED, false).ifPresent(change -> all.add(of(change, "found")));
        standardisation().forEach(change -> all.add(of(change, "critical")));
        critical(cost, Status.MET, true).ifPresent(change -> all.add(of(change, "opposed")));
        critical(Criterion.SCALE_CRITICAL, Status.MET, false).ifPresent(change -> all.add(of(change, "scaleCritical")));
        all.add(of(draft -> draft.claims().critical(cost, ClaimState.DENIED, List.of(), List.of()), "withoutEvidence"));
        for (Status status : List.of(Status.NOT_MET, Status.MET)) {
            answers.ways(List.of(FactType.REACH), reading)
                    .change(Criterion.SCALE_NATIONAL, status)
                    .ifPresent(change -> all.add(of(change, "scaleNational")));
        }
        return all;
    }

    /** One national way critical for each of the four things alone, and for all of them. */
    private List<ProposalEdit> standardisation() {
        List<ProposalEdit> each = Stream.of(
                        Criterion.STANDARDISATION_CARE,
                        Criterion.STANDARDISATION_SAFETY,
                        Criterion.STANDARDISATION_EXPERIENCE,
                        Criterion.STANDARDISATION_COST)
                .flatMap(criterion -> critical(criterion, Status.MET, false).stream())
                .toList();
        return Stream.concat(each.stream(), each.stream().reduce(ProposalEdit::and).stream())
                .toList();
    }

    private Optional<ProposalEdit> critical(Criterion criterion, Status status, boolean opposed) {
        return answers.of(FactType.CRITICALITY, reading).stream()
                .filter(each -> each.conclusion().filter(status::equals).isPresent())
                .filter(each -> each.state().fact() instanceof Criticality fact
                        && fact.criterion() == criterion
                        && (fact.opposition() > 0 || !opposed))
                .flatMap(each -> each.state().change().stream())
                .findFirst();
    }
}
