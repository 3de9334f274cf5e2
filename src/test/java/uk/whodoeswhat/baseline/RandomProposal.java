package uk.whodoeswhat.baseline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import uk.whodoeswhat.proposal.AimClaim;
import uk.whodoeswhat.proposal.Aims;
import uk.whodoeswhat.proposal.Assurance;
import uk.whodoeswhat.proposal.Cohort;
import uk.whodoeswhat.proposal.Coverage;
import uk.whodoeswhat.proposal.Equity;
import uk.whodoeswhat.proposal.Equivalent;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.Exemplar;
import uk.whodoeswhat.proposal.Icb;
import uk.whodoeswhat.proposal.Icbs;
import uk.whodoeswhat.proposal.Legal;
import uk.whodoeswhat.proposal.Mandate;
import uk.whodoeswhat.proposal.Money;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Reach;
import uk.whodoeswhat.proposal.Scale;
import uk.whodoeswhat.proposal.Service;
import uk.whodoeswhat.proposal.Standard;
import uk.whodoeswhat.proposal.Standardisation;
import uk.whodoeswhat.proposal.Visibility;

/**
 * Makes a valid proposal from a seed: every enum, every part there or left out, evidence of all kinds for and against. A
 * `strength` drawn for each proposal says how often a part speaks for national provision, so that every tier occurs.
 */
public final class RandomProposal {
    private static final List<String> STANDARDS = List.of("DAPB4060", "DCB0129", "FHIR-UK-CORE", "HL7V2", "SNOMED-CT");

    private final Random random;
    private final double strength;
    private final double stated;
    private final LocalDate date;
    private final List<Evidence> evidence;

    private RandomProposal(long seed, int items) {
        random = new Random(seed);
        strength = pick(0.3, 0.6, 0.9, 0.97);
        stated = pick(0.3, 0.8, 0.95, 1.0);
        date = LocalDate.of(2021, 1, 1).plusDays(random.nextInt(2300));
        evidence = RandomEvidence.of(random, strength, date, items);
    }

    /** With 0 to 40 items of evidence. */
    public static Proposal of(long seed) {
        return new RandomProposal(seed, (int) Math.floorMod(seed * 31, 41L)).proposal(seed);
    }

    /** With so many items of evidence. */
    public static Proposal of(long seed, int items) {
        return new RandomProposal(seed, items).proposal(seed);
    }

    private Proposal proposal(long seed) {
        Cohort cohort = cohort();
        Optional<List<Standard>> standards = maybe(this::standards);
        Scale scale = scale();
        Aims aims = aims();
        Optional<Visibility> visibility = maybe(this::visibility);
        Standardisation standardisation = new Standardisation(
                maybe(this::variation), maybe(this::variation), maybe(this::variation), maybe(this::variation));
        Optional<Equity> equity = maybe(this::equity);
        Legal legal = new Legal(
                maybe(() -> "National Health Service Act 2006"), maybe(() -> "Counsel"), some(0), List.of(), List.of());
        return new Proposal(
                "WDW-RANDOM-" + seed,
                1 + random.nextInt(9),
                "A proposal from the seed " + seed,
                date,
                new Proposal.Submitter(pick("X26", "R100"), maybe(() -> "An organisation"), "Programme director"),
                "NHS England",
                random.nextBoolean(),
                service(),
                cohort,
                evidence,
                aims,
                scale,
                visibility,
                standardisation,
                standards,
                maybe(() -> equivalents(standards.orElse(List.of()))),
                coverage(cohort),
                equity,
                money(),
                assurance(),
                legal,
                maybe(() -> new Mandate(
                        pick(Mandate.Instrument.values()),
                        maybe(() -> "Standing rules"),
                        List.of(),
                        List.of(),
                        List.of())),
                maybe(() -> list(2, i -> "Conflict " + i)),
                maybe(this::exemplar));
    }

    private Service service() {
        return new Service(
                "service-" + random.nextInt(5),
                "A service",
                list(2, i -> "Alias " + i),
                "What it does, in a sentence.",
                list(3, i -> "capability-" + i),
                random.nextBoolean() ? List.of() : List.of(pick(Service.Enabler.values())),
                pick(Service.Lifecycle.values()),
                maybe(() -> list(4, i -> "Supplier " + i)),
                maybe(() -> list(2, i -> new Service.Milestone("Milestone " + i, date.plusDays(random.nextInt(900))))),
                new Service.Delivery(maybe(this::level), maybe(this::level), maybe(this::level)),
                random.nextInt(3) == 0 ? Optional.of(offer()) : Optional.empty());
    }

    private Service.NationalOffer offer() {
        return new Service.NationalOffer(
                random.nextInt(4) != 0,
                maybe(this::level),
                maybe(this::level),
                maybe(this::level),
                random.nextBoolean() ? "X26" : "RTH",
                date,
                maybe(() -> new Evidence.SourceLink("A letter", Optional.empty())));
    }

    private Service.Level level() {
        return likely() ? Service.Level.NATIONAL : pick(Service.Level.values());
    }

    private Cohort cohort() {
        boolean sized = likely();
        List<String> listed = random.nextInt(4) == 0 ? organisations(8) : List.of();
        return new Cohort(
                "clinicians",
                maybe(() -> "acute"),
                pick(Cohort.OrganisationType.values()),
                sized ? Optional.of(50 + random.nextInt(200)) : Optional.empty(),
                listed,
                random.nextInt(8) == 0);
    }

    private Aims aims() {
        boolean oneIsOut = random.nextInt(6) == 0;
        return new Aims(
                maybe(() -> benefit(false)),
                maybe(() -> benefit(oneIsOut)),
                maybe(() -> benefit(false)),
                maybe(() -> benefit(false)),
                maybe(() -> benefit(random.nextInt(9) == 0)),
                maybe(this::cost));
    }

    private AimClaim.Direction direction() {
        return likely()
                ? AimClaim.Direction.BETTER
                : pick(
                        AimClaim.Direction.BETTER,
                        AimClaim.Direction.SAME,
                        AimClaim.Direction.WORSE,
                        AimClaim.Direction.NOT_ASSESSED);
    }

    private AimClaim.Benefit benefit(boolean notApplicable) {
        AimClaim.Direction direction = notApplicable ? AimClaim.Direction.NOT_APPLICABLE : direction();
        List<String> supporting = supporting();
        return new AimClaim.Benefit(
                direction,
                maybe(() -> "A claim"),
                notApplicable ? Optional.of("No patient uses it") : Optional.empty(),
                supporting,
                against(supporting),
                List.of());
    }

    private AimClaim.Cost cost() {
        List<String> supporting = supporting();
        return new AimClaim.Cost(
                direction(),
                maybe(() -> "A claim"),
                Optional.empty(),
                random.nextBoolean() ? Optional.of(figures()) : Optional.empty(),
                supporting,
                against(supporting),
                List.of());
    }

    private AimClaim.Figures figures() {
        BigDecimal local = new BigDecimal(1000 + random.nextInt(3)).movePointLeft(2);
        return new AimClaim.Figures(
                "GBP", 2023, 57_000_000L, likely() ? local.subtract(BigDecimal.ONE) : new BigDecimal("10.01"), local);
    }

    private Scale scale() {
        return new Scale(
                maybe(() -> reach(false)),
                maybe(() -> reach(false)),
                maybe(() -> reach(true)),
                new Scale.Volumes(maybe(() -> 12L), maybe(() -> 1L << 49), Optional.empty()),
                maybe(this::scaleCritical));
    }

    private Reach reach(boolean supported) {
        LocalDate at = date.minusDays(random.nextInt(400));
        int open = Icbs.count(at) > 0 ? Icbs.count(at) : 42;
        int form = random.nextInt(3);
        int of = form == 0 ? open : pick(1, 4, 40, 100);
        int part = likely() ? of - random.nextInt(1 + of / 3) : random.nextInt(of + 1);
        List<String> supporting = supported ? supporting() : List.of();
        List<String> listed = form == 1 ? organisations(Math.min(part, 12)) : List.of();
        return new Reach(
                form == 0 ? Optional.of(part) : Optional.empty(),
                form == 1 ? Optional.of(listed) : Optional.empty(),
                form == 2 ? Optional.of(part) : Optional.empty(),
                form == 1 ? Math.max(1, listed.size() + random.nextInt(3)) : of,
                at,
                "A list",
                supporting,
                List.of(),
                List.of());
    }

    private Scale.Critical scaleCritical() {
        List<String> supporting = supporting();
        return new Scale.Critical(
                likely(),
                maybe(() -> pick(Scale.Reason.values())).stream().toList(),
                maybe(() -> "Because"),
                supporting,
                against(supporting),
                List.of());
    }

    private Visibility visibility() {
        List<String> supporting = supporting();
        return new Visibility(
                likely(),
                maybe(() -> "The national team"),
                maybe(() -> "Surveillance"),
                maybe(() -> "Because"),
                supporting,
                against(supporting),
                List.of());
    }

    private Standardisation.Variation variation() {
        List<String> supporting = supporting();
        return new Standardisation.Variation(
                likely(), maybe(() -> "People are harmed"), supporting, against(supporting), List.of());
    }

    private List<Standard> standards() {
        return list(
                STANDARDS.size(),
                i -> new Standard(
                        STANDARDS.get(i),
                        "A standard",
                        likely() ? Standard.PublicationStatus.PUBLISHED : pick(Standard.PublicationStatus.values()),
                        random.nextBoolean()));
    }

    private List<Equivalent> equivalents(List<Standard> standards) {
        return list(
                3,
                i -> new Equivalent(
                        "Product " + i,
                        maybe(() -> "A supplier"),
                        maybe(() -> standards.stream()
                                .map(Standard::id)
                                .filter(id -> random.nextBoolean())
                                .toList()),
                        maybe(this::likely)));
    }

    private Coverage coverage(Cohort cohort) {
        Optional<Coverage.Counts> icbs = maybe(() -> counts(Icbs.count(date)));
        return switch (random.nextInt(3)) {
            case 0 -> new Coverage(maybe(() -> counts(cohort.size().orElse(0))), icbs, Optional.empty());
            case 1 -> new Coverage(Optional.empty(), icbs, maybe(() -> listed(cohort)));
            default -> new Coverage(maybe(() -> counts(cohort.size().orElse(0))), Optional.empty(), Optional.empty());
        };
    }

    /** Counts that sum to the total, or leave the rest of it out; where there is no total, the unknown are stated. */
    private Coverage.Counts counts(int total) {
        int sum = total > 0 ? total : 60;
        int unknown = pick(0, 0, sum / 20, sum / 3);
        int inPlace = pick(0, sum / 12, sum / 2, sum - unknown);
        inPlace = Math.min(inPlace, sum - unknown);
        int partial = random.nextBoolean() ? 0 : (sum - unknown - inPlace) / 10;
        boolean leftOut = total > 0 && random.nextBoolean();
        return new Coverage.Counts(
                inPlace,
                partial,
                sum - unknown - inPlace - partial,
                leftOut ? Optional.empty() : Optional.of(unknown),
                date,
                "A survey");
    }

    private List<Coverage.OfOrganisation> listed(Cohort cohort) {
        List<String> codes = cohort.organisations().isEmpty() || random.nextInt(3) == 0
                ? organisations(40)
                : cohort.organisations().stream()
                        .filter(ods -> likely() || random.nextBoolean())
                        .toList();
        Coverage.Extent usual = pick(Coverage.Extent.values());
        return codes.stream()
                .map(ods -> new Coverage.OfOrganisation(
                        ods, likely() ? usual : pick(Coverage.Extent.values()), Optional.empty(), "A survey", date))
                .toList();
    }

    private Equity equity() {
        return new Equity(pick(Equity.Effect.values()), maybe(() -> "By group"), some(0), List.of(), List.of());
    }

    /** Everything is considered here, so that every item is used. */
    private Money money() {
        return new Money(
                maybe(() -> new Money.WholeLifeCost(new BigDecimal("12.50"), "GBP", 7)),
                List.of(),
                List.of(),
                evidence.stream().map(Evidence::id).toList());
    }

    private Assurance assurance() {
        Supplier<Assurance.Progress> progress = () -> pick(Assurance.Progress.values());
        return new Assurance(
                maybe(progress),
                maybe(progress),
                maybe(progress),
                maybe(progress),
                maybe(progress),
                List.of(),
                List.of(),
                List.of());
    }

    private Exemplar exemplar() {
        List<Exemplar.Site> sites = organisations(3).stream()
                .map(ods -> new Exemplar.Site(ods, pick(Exemplar.RunBy.values()), maybe(() -> date.minusDays(30))))
                .toList();
        return new Exemplar(
                maybe(this::ods),
                maybe(() -> date.minusYears(2)),
                sites,
                maybe(() -> pick(Exemplar.Ownership.values())),
                maybe(random::nextBoolean),
                maybe(() -> list(2, i -> "Supplier " + i)),
                maybe(() -> pick(Exemplar.Documented.values())),
                maybe(() -> pick(Exemplar.Documented.values())),
                maybe(() -> pick(Exemplar.Documented.values())),
                maybe(() -> list(2, STANDARDS::get)));
    }

    /** Different codes, of ICBs alone (sometimes of one region), of others alone, or of both. */
    private List<String> organisations(int most) {
        List<Icb> open = Icbs.openAt(date);
        String region = open.isEmpty() ? "" : pick(open.toArray(Icb[]::new)).regionCode();
        int kind = random.nextInt(4);
        Set<String> codes = new TreeSet<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            boolean icb = !open.isEmpty() && (kind < 2 || (kind == 2 && random.nextBoolean()));
            List<Icb> from = kind == 0
                    ? open.stream()
                            .filter(each -> each.regionCode().equals(region))
                            .toList()
                    : open;
            codes.add(icb ? pick(from.toArray(Icb[]::new)).ods() : ods());
        }
        return List.copyOf(codes);
    }

    private String ods() {
        return "R" + (100 + random.nextInt(900));
    }

    private List<String> supporting() {
        return likely() ? some(1) : some(0);
    }

    /** Now and then something speaks against, that does not speak for. */
    private List<String> against(List<String> supporting) {
        if (likely() || random.nextBoolean()) {
            return List.of();
        }
        return some(0).stream().filter(id -> !supporting.contains(id)).toList();
    }

    private List<String> some(int least) {
        Set<String> ids = new TreeSet<>();
        for (int i = least + random.nextInt(4); i > 0 && !evidence.isEmpty(); i--) {
            ids.add(evidence.get(random.nextInt(evidence.size())).id());
        }
        return List.copyOf(ids);
    }

    private <T> List<T> list(int most, IntFunction<T> item) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(item).toList();
    }

    private boolean likely() {
        return random.nextDouble() < strength;
    }

    private <T> Optional<T> maybe(Supplier<T> part) {
        return random.nextDouble() < stated ? Optional.of(part.get()) : Optional.empty();
    }

    @SafeVarargs
    private <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }
}
