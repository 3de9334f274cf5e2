package uk.whodoeswhat.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.whodoeswhat.finding.Provision;
import uk.whodoeswhat.finding.Scope;
import uk.whodoeswhat.proposal.Assurance;
import uk.whodoeswhat.proposal.Cohort;
import uk.whodoeswhat.proposal.Coverage;
import uk.whodoeswhat.proposal.Equity;
import uk.whodoeswhat.proposal.Equivalent;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.Exemplar;
import uk.whodoeswhat.proposal.Legal;
import uk.whodoeswhat.proposal.Mandate;
import uk.whodoeswhat.proposal.Money;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Reach;
import uk.whodoeswhat.proposal.Scale;
import uk.whodoeswhat.proposal.Service;
import uk.whodoeswhat.proposal.Standard;

/** A proposal in the making, which leaves out all that need not be said; each part of it is one method. */
final class ProposalBuilder {
    static final String MADE_UP = "Made up to show what the rules answer";
    static final String ORGANISATION = "X26";
    static final String NO_NATIONAL_BODY = "MADEUP1";

    private final String nationalBody;
    private String submitter = ORGANISATION;
    private final LocalDate date;
    private final EvidenceBuilder evidence;
    private final ClaimsBuilder claims;
    private final Map<Scope, Coverage.Counts> coverage = new EnumMap<>(Scope.class);
    private Optional<List<Coverage.OfOrganisation>> organisations = Optional.empty();
    private Service.Delivery delivery = new Service.Delivery(Optional.empty(), Optional.empty(), Optional.empty());
    private Optional<Service.NationalOffer> offer = Optional.empty();
    private Optional<Reach> use = Optional.empty();
    private Optional<Reach> commitment = Optional.empty();
    private Optional<Reach> need = Optional.empty();
    private Optional<List<Standard>> standards = Optional.empty();
    private Optional<List<Equivalent>> equivalents = Optional.empty();
    private Optional<Integer> cohortSize = Optional.empty();
    private List<String> cohortListed = List.of();
    private Cohort.OrganisationType cohortType = Cohort.OrganisationType.ANY;
    private boolean definedByGap;
    private Optional<List<String>> suppliers = Optional.empty();
    private Optional<List<Service.Milestone>> roadmap = Optional.empty();
    private List<String> capabilities = List.of();
    private List<Service.Enabler> enablers = List.of();
    private Optional<Equity> equity = Optional.empty();
    private Optional<Mandate> mandate = Optional.empty();
    private Optional<String> powers = Optional.empty();
    private Optional<Assurance.Progress> assurance = Optional.empty();
    private Optional<Exemplar> exemplar = Optional.empty();

    ProposalBuilder(String nationalBody, LocalDate date) {
        this.nationalBody = nationalBody;
        this.date = date;
        this.evidence = new EvidenceBuilder(date);
        this.claims = new ClaimsBuilder(evidence);
    }

    LocalDate date() {
        return date;
    }

    EvidenceBuilder evidence() {
        return evidence;
    }

    ClaimsBuilder claims() {
        return claims;
    }

    void submittedBy(String organisation) {
        submitter = organisation;
    }

    void delivery(Provision buy, Provision build, Provision run) {
        delivery = new Service.Delivery(level(buy), level(build), level(run));
    }

    void offer(boolean offered, Provision buy, Provision build, Provision run, String statedBy) {
        offer = Optional.of(new Service.NationalOffer(
                offered,
                level(buy),
                level(build),
                level(run),
                statedBy,
                date,
                Optional.of(new Evidence.SourceLink(MADE_UP, Optional.empty()))));
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

    void need(int count, int of, List<EvidenceWeight> supports) {
        need = Optional.of(reach(Optional.of(count), of, evidence.cite(supports, "for")));
    }

    void standards(List<Standard> all) {
        standards = Optional.of(all);
    }

    void equivalents(List<Equivalent> all) {
        equivalents = Optional.of(all);
    }

    void standard(Standard standard) {
        standards = Optional.of(with(standards.orElse(List.of()), standard));
    }

    void equivalent(Equivalent equivalent) {
        equivalents = Optional.of(with(equivalents.orElse(List.of()), equivalent));
    }

    private static <T> List<T> with(List<T> all, T next) {
        return Stream.concat(all.stream(), Stream.of(next)).toList();
    }

    void coverageOf(String organisation) {
        organisations = Optional.of(List.of(
                new Coverage.OfOrganisation(organisation, Coverage.Extent.NONE, Optional.empty(), MADE_UP, date)));
    }

    void coverage(Scope scope, long inPlace, long partial, long none, long unknown) {
        coverage.put(
                scope,
                new Coverage.Counts(
                        (int) inPlace, (int) partial, (int) none, Optional.of((int) unknown), date, MADE_UP));
        if (scope == Scope.COHORT) {
            cohortSize = Optional.of((int) (inPlace + partial + none + unknown));
        }
    }

    void cohortSize(int size) {
        cohortSize = Optional.of(size);
    }

    void cohortListed(List<String> organisations) {
        cohortListed = organisations;
    }

    void cohortListed(int count) {
        cohortListed(numbered("MADEUP", count));
    }

    void cohortType(Cohort.OrganisationType type) {
        cohortType = type;
    }

    void definedByGap() {
        definedByGap = true;
    }

    void suppliers(int count) {
        suppliers = Optional.of(numbered("Supplier ", count));
    }

    void roadmap(LocalDate next) {
        roadmap = Optional.of(List.of(new Service.Milestone(MADE_UP, next)));
    }

    void capabilities(List<String> all) {
        capabilities = List.copyOf(all);
    }

    void enabler(Service.Enabler enabler) {
        enablers =
                Stream.concat(enablers.stream(), Stream.of(enabler)).distinct().toList();
    }

    void equity(Equity.Effect effect) {
        equity = Optional.of(new Equity(effect, Optional.empty(), List.of(), List.of(), List.of()));
    }

    void mandate(Mandate.Instrument instrument) {
        mandate = Optional.of(new Mandate(instrument, Optional.empty(), List.of(), List.of(), List.of()));
    }

    void powers() {
        powers = Optional.of(MADE_UP);
    }

    void assured() {
        assurance = Optional.of(Assurance.Progress.DONE);
    }

    void exemplar() {
        exemplar(List.of());
    }

    void exemplar(List<String> sites) {
        exemplar = Optional.of(new Exemplar(
                Optional.empty(),
                Optional.empty(),
                sites.stream()
                        .map(ods -> new Exemplar.Site(ods, Exemplar.RunBy.OTHER, Optional.empty()))
                        .toList(),
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
                new Proposal.Submitter(submitter, Optional.empty(), "Policy owner"),
                nationalBody,
                true,
                new Service(
                        "made-up-service",
                        "Made-up service",
                        List.of(),
                        MADE_UP,
                        capabilities,
                        enablers,
                        Service.Lifecycle.LIVE,
                        suppliers,
                        roadmap,
                        delivery,
                        offer),
                new Cohort("staff", Optional.empty(), cohortType, cohortSize, cohortListed, definedByGap),
                evidence.all(),
                claims.aims(),
                new Scale(
                        use,
                        commitment,
                        need,
                        new Scale.Volumes(Optional.empty(), Optional.empty(), Optional.empty()),
                        claims.scale()),
                claims.visibility(),
                claims.standardisation(),
                standards,
                equivalents,
                new Coverage(
                        Optional.ofNullable(coverage.get(Scope.COHORT)),
                        Optional.ofNullable(coverage.get(Scope.ALL_ICBS)),
                        organisations),
                equity,
                new Money(Optional.empty(), List.of(), List.of(), evidence.unused()),
                new Assurance(assurance, assurance, assurance, assurance, assurance, List.of(), List.of(), List.of()),
                new Legal(powers, Optional.empty(), List.of(), List.of(), List.of()),
                mandate,
                Optional.empty(),
                exemplar);
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

    private static Optional<Service.Level> level(Provision provision) {
        return switch (provision) {
            case NATIONAL -> Optional.of(Service.Level.NATIONAL);
            case REGIONAL -> Optional.of(Service.Level.REGIONAL);
            case ICS -> Optional.of(Service.Level.ICS);
            case PROVIDER -> Optional.of(Service.Level.PROVIDER);
            case NOT_STATED -> Optional.empty();
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
