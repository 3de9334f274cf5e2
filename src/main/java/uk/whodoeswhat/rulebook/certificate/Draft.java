package uk.whodoeswhat.rulebook.certificate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.Claimed;
import uk.whodoeswhat.finding.Compared;
import uk.whodoeswhat.finding.Costs;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Provision;
import uk.whodoeswhat.finding.Scope;
import uk.whodoeswhat.proposal.Against;
import uk.whodoeswhat.proposal.Aims;
import uk.whodoeswhat.proposal.Assurance;
import uk.whodoeswhat.proposal.BenefitClaim;
import uk.whodoeswhat.proposal.Cohort;
import uk.whodoeswhat.proposal.Comparator;
import uk.whodoeswhat.proposal.CostClaim;
import uk.whodoeswhat.proposal.CostFigures;
import uk.whodoeswhat.proposal.Coverage;
import uk.whodoeswhat.proposal.CoverageCounts;
import uk.whodoeswhat.proposal.Delivery;
import uk.whodoeswhat.proposal.Direction;
import uk.whodoeswhat.proposal.Enabler;
import uk.whodoeswhat.proposal.Equity;
import uk.whodoeswhat.proposal.EquityEffect;
import uk.whodoeswhat.proposal.Equivalent;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.EvidenceKind;
import uk.whodoeswhat.proposal.EvidenceSource;
import uk.whodoeswhat.proposal.Exemplar;
import uk.whodoeswhat.proposal.Instrument;
import uk.whodoeswhat.proposal.Legal;
import uk.whodoeswhat.proposal.Level;
import uk.whodoeswhat.proposal.Lifecycle;
import uk.whodoeswhat.proposal.Mandate;
import uk.whodoeswhat.proposal.Milestone;
import uk.whodoeswhat.proposal.Money;
import uk.whodoeswhat.proposal.OrganisationType;
import uk.whodoeswhat.proposal.Progress;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Reach;
import uk.whodoeswhat.proposal.Scale;
import uk.whodoeswhat.proposal.ScaleCriticality;
import uk.whodoeswhat.proposal.ScaleReason;
import uk.whodoeswhat.proposal.Service;
import uk.whodoeswhat.proposal.Standard;
import uk.whodoeswhat.proposal.Standardisation;
import uk.whodoeswhat.proposal.Submitter;
import uk.whodoeswhat.proposal.Variation;
import uk.whodoeswhat.proposal.Visibility;
import uk.whodoeswhat.proposal.Volumes;

/**
 * A proposal in the making, which leaves out all that need not be said. Long, because a proposal has many parts; each part is
 * one method.
 */
final class Draft {
    private static final String MADE_UP = "Made up to show what the rules answer";
    private static final String ORGANISATION = "X26";

    /** A direction, and evidence for and against. */
    private record Claim(Direction direction, Costs costs, List<String> supports, List<String> opposes) {}

    private record Critical(Claimed claimed, List<String> supports, List<String> opposes) {}

    private final String nationalBody;
    private final LocalDate date;
    private final Map<Criterion, Claim> claims = new EnumMap<>(Criterion.class);
    private final Map<Criterion, Critical> criticalities = new EnumMap<>(Criterion.class);
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();
    private final Set<String> unused = new LinkedHashSet<>();
    private final Map<Scope, CoverageCounts> coverage = new EnumMap<>(Scope.class);
    private Delivery delivery = new Delivery(Optional.empty(), Optional.empty(), Optional.empty());
    private Optional<Reach> use = Optional.empty();
    private Optional<Reach> commitment = Optional.empty();
    private Optional<Reach> need = Optional.empty();
    private Optional<List<Standard>> standards = Optional.empty();
    private Optional<List<Equivalent>> equivalents = Optional.empty();
    private Optional<Integer> cohortSize = Optional.empty();
    private boolean definedByGap;
    private Optional<List<String>> suppliers = Optional.empty();
    private Optional<List<Milestone>> roadmap = Optional.empty();
    private List<String> capabilities = List.of();
    private List<Enabler> enablers = List.of();
    private Optional<Equity> equity = Optional.empty();
    private Optional<Mandate> mandate = Optional.empty();
    private Optional<String> powers = Optional.empty();
    private Optional<Progress> assurance = Optional.empty();
    private Optional<Exemplar> exemplar = Optional.empty();

    Draft(String nationalBody, LocalDate date) {
        this.nationalBody = nationalBody;
        this.date = date;
    }

    LocalDate date() {
        return date;
    }

    // Findings

    void claim(Criterion criterion, Direction direction, Costs costs, List<Item> supports, List<Item> opposes) {
        claims.put(criterion, new Claim(direction, costs, cite(supports, "for"), cite(opposes, "against")));
    }

    void critical(Criterion criterion, Claimed claimed, List<Item> supports, List<Item> opposes) {
        criticalities.put(criterion, new Critical(claimed, cite(supports, "for"), cite(opposes, "against")));
    }

    void delivery(Provision buy, Provision build, Provision run) {
        delivery = new Delivery(level(buy), level(build), level(run));
    }

    void use(int count, int of) {
        use = Optional.of(reach(Optional.of(count), of, List.of()));
    }

    void useOfIcbs(List<String> icbs, int of) {
        use = Optional.of(reach(Optional.empty(), Optional.of(icbs), Optional.empty(), of, List.of()));
    }

    void useOfIcbs(int icbs, int of) {
        use = Optional.of(reach(Optional.of(icbs), Optional.empty(), Optional.empty(), of, List.of()));
    }

    void commitment(int count, int of) {
        commitment = Optional.of(reach(Optional.of(count), of, List.of()));
    }

    void need(int count, int of, List<Item> supports) {
        need = Optional.of(reach(Optional.of(count), of, cite(supports, "for")));
    }

    void standards(List<Standard> all) {
        standards = Optional.of(all);
    }

    void equivalents(List<Equivalent> all) {
        equivalents = Optional.of(all);
    }

    void coverage(Scope scope, long inPlace, long partial, long none, long unknown) {
        coverage.put(
                scope,
                new CoverageCounts(
                        (int) inPlace, (int) partial, (int) none, Optional.of((int) unknown), date, MADE_UP));
        if (scope == Scope.COHORT) {
            cohortSize = Optional.of((int) (inPlace + partial + none + unknown));
        }
    }

    /** Evidence that nothing rests on. */
    void consider(Item item) {
        unused.addAll(cite(List.of(item), "beside"));
    }

    // Circumstances

    /** Evidence so old that nothing rests on, issued by the submitting organisation where it is an instrument. */
    void considerDated(LocalDate dated, boolean selfIssued) {
        String id = "dated-" + dated + (selfIssued ? "-self-issued" : "");
        evidence.put(
                id,
                new Evidence(
                        id,
                        MADE_UP,
                        selfIssued ? EvidenceKind.INSTRUMENT : EvidenceKind.ACCOUNT,
                        false,
                        selfIssued ? Optional.of(ORGANISATION) : Optional.empty(),
                        0,
                        uk.whodoeswhat.proposal.GradedBy.PROPOSER,
                        Optional.empty(),
                        new Comparator(uk.whodoeswhat.proposal.Design.NONE, Optional.empty()),
                        false,
                        dated,
                        Optional.empty()));
        unused.add(id);
    }

    void cohortSize(int size) {
        cohortSize = Optional.of(size);
    }

    void definedByGap() {
        definedByGap = true;
    }

    void suppliers(int count) {
        suppliers = Optional.of(numbered("Supplier ", count));
    }

    void roadmap(LocalDate next) {
        roadmap = Optional.of(List.of(new Milestone(MADE_UP, next)));
    }

    void capabilities(List<String> all) {
        capabilities = List.copyOf(all);
    }

    void enabler(Enabler enabler) {
        enablers =
                Stream.concat(enablers.stream(), Stream.of(enabler)).distinct().toList();
    }

    void equity(EquityEffect effect) {
        equity = Optional.of(new Equity(effect, Optional.empty(), List.of(), List.of(), List.of()));
    }

    void mandate(Instrument instrument) {
        mandate = Optional.of(new Mandate(instrument, Optional.empty(), List.of(), List.of(), List.of()));
    }

    void powers() {
        powers = Optional.of(MADE_UP);
    }

    void assured() {
        assurance = Optional.of(Progress.DONE);
    }

    void exemplar() {
        exemplar = Optional.of(new Exemplar(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    }

    Proposal proposal() {
        return new Proposal(
                "counterexample",
                1,
                MADE_UP,
                date,
                new Submitter(ORGANISATION, Optional.empty(), "Policy owner"),
                nationalBody,
                true,
                new Service(
                        "made-up-service",
                        "Made-up service",
                        List.of(),
                        MADE_UP,
                        capabilities,
                        enablers,
                        Lifecycle.LIVE,
                        suppliers,
                        roadmap,
                        delivery),
                new Cohort("staff", Optional.empty(), OrganisationType.ANY, cohortSize, List.of(), definedByGap),
                List.copyOf(evidence.values()),
                aims(),
                new Scale(
                        use,
                        commitment,
                        need,
                        new Volumes(Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.ofNullable(criticalities.get(Criterion.SCALE_CRITICAL))
                                .map(Draft::scaleCritical)),
                Optional.ofNullable(criticalities.get(Criterion.VISIBILITY_CRITICAL))
                        .map(Draft::visibility),
                new Standardisation(
                        variation(Criterion.STANDARDISATION_CARE),
                        variation(Criterion.STANDARDISATION_SAFETY),
                        variation(Criterion.STANDARDISATION_EXPERIENCE),
                        variation(Criterion.STANDARDISATION_COST)),
                standards,
                equivalents,
                new Coverage(
                        Optional.ofNullable(coverage.get(Scope.COHORT)),
                        Optional.ofNullable(coverage.get(Scope.ALL_ICBS)),
                        Optional.empty()),
                equity,
                new Money(Optional.empty(), List.of(), List.of(), List.copyOf(unused)),
                new Assurance(assurance, assurance, assurance, assurance, assurance, List.of(), List.of(), List.of()),
                new Legal(powers, Optional.empty(), List.of(), List.of(), List.of()),
                mandate,
                Optional.empty(),
                exemplar);
    }

    private Aims aims() {
        return new Aims(
                benefit(Criterion.AIM_OUTCOMES),
                benefit(Criterion.AIM_EXPERIENCE_PATIENT),
                benefit(Criterion.AIM_EXPERIENCE_CLINICIAN),
                benefit(Criterion.AIM_POPULATION_HEALTH),
                benefit(Criterion.AIM_VALUE_MONEY),
                Optional.ofNullable(claims.get(Criterion.AIM_VALUE_COST_PER_CAPITA))
                        .map(Draft::cost));
    }

    private Optional<BenefitClaim> benefit(Criterion criterion) {
        return Optional.ofNullable(claims.get(criterion))
                .map(claim -> new BenefitClaim(
                        claim.direction(),
                        Optional.empty(),
                        reason(claim),
                        claim.supports(),
                        claim.opposes(),
                        List.of()));
    }

    private static CostClaim cost(Claim claim) {
        return new CostClaim(
                claim.direction(),
                Optional.empty(),
                reason(claim),
                switch (claim.costs()) {
                    case NOT_STATED -> Optional.empty();
                    case NATIONAL_LOWER -> Optional.of(figures(BigDecimal.ONE, BigDecimal.TEN));
                    case NATIONAL_NOT_LOWER -> Optional.of(figures(BigDecimal.TEN, BigDecimal.ONE));
                },
                claim.supports(),
                claim.opposes(),
                List.of());
    }

    private static CostFigures figures(BigDecimal national, BigDecimal local) {
        return new CostFigures("GBP", 2023, 1, national, local);
    }

    private static Optional<String> reason(Claim claim) {
        return claim.direction() == Direction.NOT_APPLICABLE ? Optional.of(MADE_UP) : Optional.empty();
    }

    private static Optional<String> text(Critical critical) {
        return critical.claimed() == Claimed.WITH_REASON ? Optional.of(MADE_UP) : Optional.empty();
    }

    private static boolean claimed(Critical critical) {
        return critical.claimed() != Claimed.DENIED;
    }

    private static ScaleCriticality scaleCritical(Critical critical) {
        return new ScaleCriticality(
                claimed(critical),
                text(critical).map(any -> ScaleReason.OTHER),
                Optional.empty(),
                critical.supports(),
                critical.opposes(),
                List.of());
    }

    private static Visibility visibility(Critical critical) {
        return new Visibility(
                claimed(critical),
                Optional.empty(),
                text(critical),
                Optional.empty(),
                critical.supports(),
                critical.opposes(),
                List.of());
    }

    private Optional<Variation> variation(Criterion criterion) {
        return Optional.ofNullable(criticalities.get(criterion))
                .map(critical -> new Variation(
                        claimed(critical), text(critical), critical.supports(), critical.opposes(), List.of()));
    }

    private Reach reach(Optional<Integer> count, int of, List<String> supports) {
        return reach(Optional.empty(), Optional.empty(), count, of, supports);
    }

    private Reach reach(
            Optional<Integer> icbs,
            Optional<List<String>> organisations,
            Optional<Integer> count,
            int of,
            List<String> supports) {
        return new Reach(icbs, organisations, count, of, date, MADE_UP, supports, List.of(), List.of());
    }

    private static Optional<Level> level(Provision provision) {
        return switch (provision) {
            case NATIONAL -> Optional.of(Level.NATIONAL);
            case ELSEWHERE -> Optional.of(Level.PROVIDER);
            case NOT_STATED -> Optional.empty();
        };
    }

    /** The ids of these items, each one time in the proposal; what speaks for and what against are never the same item. */
    private List<String> cite(List<Item> items, String role) {
        List<String> ids = new ArrayList<>();
        for (Item item : items) {
            String id = evidence.values().stream()
                    .filter(each -> each.id().endsWith(role)
                            && evidence(each.id(), item).equals(each))
                    .map(Evidence::id)
                    .findFirst()
                    .orElseGet(() -> "evidence-" + (evidence.size() + 1) + "-" + role);
            evidence.computeIfAbsent(id, key -> evidence(key, item));
            ids.add(id);
        }
        return ids;
    }

    private Evidence evidence(String id, Item item) {
        return new Evidence(
                id,
                MADE_UP,
                item.profile().obliges() ? EvidenceKind.INSTRUMENT : EvidenceKind.EVALUATION,
                item.profile().obliges(),
                Optional.empty(),
                item.grade(),
                item.profile().gradedBy(),
                Optional.of(MADE_UP),
                new Comparator(item.profile().design(), against(item.profile().compared())),
                item.profile().independent(),
                date,
                item.profile().sourced()
                        ? Optional.of(new EvidenceSource(MADE_UP, Optional.empty()))
                        : Optional.empty());
    }

    private static Optional<Against> against(Compared compared) {
        return switch (compared) {
            case WITH_LOCAL -> Optional.of(Against.LOCAL);
            case WITH_NOTHING -> Optional.of(Against.NOTHING);
            case WITH_OTHER -> Optional.of(Against.OTHER);
            case NOT_AT_ALL -> Optional.empty();
        };
    }

    private static List<String> numbered(String name, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            names.add(name + i);
        }
        return names;
    }
}
