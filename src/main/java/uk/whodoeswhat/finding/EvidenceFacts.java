package uk.whodoeswhat.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.Exemplar;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Reach;

/** Groups a proposal's evidence by what limits it, in an order that does not depend on the ids of the evidence. */
final class EvidenceFacts {
    private static final Comparator<EvidenceProfile> ORDER = Comparator.comparing(EvidenceProfile::sourced)
            .thenComparing(EvidenceProfile::compared)
            .thenComparing(EvidenceProfile::design)
            .thenComparing(EvidenceProfile::gatheredElsewhere)
            .thenComparing(EvidenceProfile::independent)
            .thenComparing(EvidenceProfile::gradedBy)
            .thenComparing(EvidenceProfile::obligation);

    private static final Comparator<Grading> GRADINGS = Comparator.comparing(Grading::gradedBy)
            .thenComparing(Grading::named)
            .thenComparing(Grading::sourced)
            .thenComparing(Grading::submitter);

    private static final Comparator<InstrumentTerms> INSTRUMENTS = Comparator.comparing(InstrumentTerms::force)
            .thenComparing(InstrumentTerms::what)
            .thenComparing(InstrumentTerms::whom)
            .thenComparing(InstrumentTerms::inForce)
            .thenComparing(InstrumentTerms::origin);

    private final Proposal proposal;
    private final Set<String> nationalBodies;

    EvidenceFacts(Proposal proposal, Set<String> nationalBodies) {
        this.proposal = proposal;
        this.nationalBodies = nationalBodies;
    }

    /** What rules must say of who graded the evidence, and of what its instruments oblige to. */
    Stream<Classified<?>> classified() {
        return Stream.concat(
                proposal.evidence().stream().map(this::grading).distinct().sorted(GRADINGS),
                proposal.evidence().stream()
                        .flatMap(item -> terms(item).stream())
                        .distinct()
                        .sorted(INSTRUMENTS));
    }

    /** The ids of the evidence whose grade is the word of this party. */
    Set<String> gradedBy(GradingParty party, Classification classes) {
        return proposal.evidence().stream()
                .filter(item -> classes.of(grading(item)) == party)
                .map(Evidence::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Grading grading(Evidence item) {
        return new Grading(
                item.gradedBy(),
                item.grader().flatMap(Evidence.Grader::name).isPresent(),
                item.grader().flatMap(Evidence.Grader::source).isPresent(),
                item.grader().filter(this::submits).isPresent());
    }

    private boolean submits(Evidence.Grader grader) {
        Proposal.Submitter submitter = proposal.submittedBy();
        return grader.organisation().filter(submitter.organisation()::equals).isPresent()
                || grader.name()
                        .filter(name ->
                                submitter.name().filter(name::equalsIgnoreCase).isPresent())
                        .isPresent();
    }

    private Optional<InstrumentTerms> terms(Evidence item) {
        return item.binding()
                .map(binding -> new InstrumentTerms(
                        binding.force(),
                        binding.what(),
                        binding.whom(),
                        binding.isInForceOn(proposal.date()),
                        issuer(item)));
    }

    private IssuingBody issuer(Evidence item) {
        return item.issuedBy()
                .map(code -> {
                    if (nationalBodies.contains(code)) {
                        return IssuingBody.NATIONAL_BODY;
                    }
                    return code.equals(proposal.submittedBy().organisation())
                            ? IssuingBody.SUBMITTER
                            : IssuingBody.OTHER;
                })
                .orElse(IssuingBody.OTHER);
    }

    List<EvidenceProfile> profiles(Status noSolutionInCohort, Classification classes) {
        boolean oneUser = classes.of(users(proposal)) == Usership.ONE_USER;
        Map<EvidenceProfile, List<String>> alike = new LinkedHashMap<>();
        for (Evidence item : proposal.evidence()) {
            alike.computeIfAbsent(profile(item, oneUser, noSolutionInCohort, classes), key -> new ArrayList<>())
                    .add(item.id());
        }
        return alike.entrySet().stream()
                .map(profile -> profile.getKey().of(List.copyOf(profile.getValue())))
                .sorted(ORDER)
                .toList();
    }

    private EvidenceProfile profile(Evidence item, boolean oneUser, Status noSolution, Classification classes) {
        return new EvidenceProfile(
                item.source().isPresent(),
                compared(item),
                item.comparator().design(),
                item.gatheredIn().isPresent(),
                item.independent(),
                classes.of(grading(item)),
                terms(item).map(classes::of).orElse(Obligation.NOTHING),
                oneUser,
                noSolution,
                List.of());
    }

    private static ComparatorKind compared(Evidence item) {
        return item.comparator()
                .against()
                .map(against -> switch (against) {
                    case LOCAL -> ComparatorKind.WITH_LOCAL;
                    case NOTHING -> ComparatorKind.WITH_NOTHING;
                    case OTHER -> ComparatorKind.WITH_OTHER;
                })
                .orElse(ComparatorKind.NOT_AT_ALL);
    }

    static Users users(Proposal proposal) {
        Optional<Reach> use = proposal.scale().use();
        return new Users(
                HowMany.of(use.flatMap(Reach::icbs)),
                HowMany.of(use.flatMap(
                        stated -> stated.count().or(() -> stated.organisations().map(List::size)))),
                HowMany.of(proposal.exemplar().map(EvidenceFacts::sites)));
    }

    private static int sites(Exemplar exemplar) {
        return (int)
                exemplar.sites().stream().map(site -> site.ods()).distinct().count();
    }
}
