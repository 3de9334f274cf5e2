package uk.whodoeswhat.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.finding.ComparatorKind;
import uk.whodoeswhat.finding.Grading;
import uk.whodoeswhat.finding.InstrumentTerms;
import uk.whodoeswhat.finding.IssuingBody;
import uk.whodoeswhat.finding.Obligation;
import uk.whodoeswhat.proposal.Binding;
import uk.whodoeswhat.proposal.Evidence;

/** The evidence of a proposal in the making: each item once, cited by what it speaks for or against. */
final class EvidenceBuilder {
    private final LocalDate date;
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();
    private final Set<String> unused = new LinkedHashSet<>();

    EvidenceBuilder(LocalDate date) {
        this.date = date;
    }

    List<Evidence> all() {
        return List.copyOf(evidence.values());
    }

    /** The ids of those that nothing rests on. */
    List<String> unused() {
        return List.copyOf(unused);
    }

    /** Evidence that nothing rests on. */
    void consider(EvidenceWeight item) {
        unused.addAll(cite(List.of(item), "beside"));
    }

    /** Evidence so old that nothing rests on, issued by the submitting organisation where it is an instrument. */
    void considerDated(LocalDate dated, boolean selfIssued) {
        String id = "dated-" + dated + (selfIssued ? "-self-issued" : "");
        evidence.put(
                id,
                new Evidence(
                        id,
                        ProposalBuilder.MADE_UP,
                        selfIssued ? Evidence.Kind.INSTRUMENT : Evidence.Kind.ACCOUNT,
                        selfIssued ? Optional.of(ProposalBuilder.ORGANISATION) : Optional.empty(),
                        Optional.empty(),
                        0,
                        Evidence.GradedBy.PROPOSER,
                        Optional.empty(),
                        Optional.empty(),
                        new Evidence.Comparator(Evidence.Design.NONE, Optional.empty()),
                        Optional.empty(),
                        false,
                        dated,
                        Optional.empty()));
        unused.add(id);
    }

    /** An account of no grade that was graded so, and on which nothing rests. */
    void considerGraded(Grading grading) {
        add("graded", Optional.empty(), Optional.empty(), grading);
    }

    /** An account of no grade that nothing names. */
    void bringUnused() {
        String id = "left-over";
        add(id, Optional.empty(), Optional.empty(), new Grading(Evidence.GradedBy.PROPOSER, false, false, false));
        unused.remove(id);
    }

    /** An instrument of no grade that says so, and on which nothing rests. */
    void considerInstrument(InstrumentTerms terms, Optional<String> nationalBody) {
        add(
                "instrument",
                issuer(terms.origin(), nationalBody),
                Optional.of(binding(terms)),
                new Grading(Evidence.GradedBy.PROPOSER, false, false, false));
    }

    private void add(String id, Optional<String> issuer, Optional<Binding> binding, Grading grading) {
        evidence.put(
                id,
                new Evidence(
                        id,
                        ProposalBuilder.MADE_UP,
                        binding.isPresent() ? Evidence.Kind.INSTRUMENT : Evidence.Kind.ACCOUNT,
                        issuer,
                        binding,
                        0,
                        grading.gradedBy(),
                        Optional.empty(),
                        grader(grading),
                        new Evidence.Comparator(Evidence.Design.NONE, Optional.empty()),
                        Optional.empty(),
                        false,
                        date,
                        Optional.empty()));
        unused.add(id);
    }

    private static Optional<String> issuer(IssuingBody issuer, Optional<String> nationalBody) {
        return switch (issuer) {
            case NATIONAL_BODY -> nationalBody;
            case SUBMITTER -> Optional.of(ProposalBuilder.NO_NATIONAL_BODY);
            case OTHER -> Optional.empty();
        };
    }

    private Binding binding(InstrumentTerms terms) {
        return new Binding(
                terms.force(),
                terms.what(),
                terms.whom(),
                ProposalBuilder.MADE_UP,
                terms.inForce() ? date : date.plusDays(1),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Evidence.Grader> grader(Grading grading) {
        if (!grading.named() && !grading.sourced() && !grading.submitter()) {
            return Optional.empty();
        }
        return Optional.of(new Evidence.Grader(
                grading.submitter() ? Optional.of(ProposalBuilder.ORGANISATION) : Optional.empty(),
                grading.named() ? Optional.of(ProposalBuilder.MADE_UP) : Optional.empty(),
                grading.sourced()
                        ? Optional.of(new Evidence.SourceLink(ProposalBuilder.MADE_UP, Optional.empty()))
                        : Optional.empty()));
    }

    /** The ids of these items, each one time in the proposal; what speaks for and what against are never the same item. */
    List<String> cite(List<EvidenceWeight> items, String role) {
        List<String> ids = new ArrayList<>();
        for (EvidenceWeight item : items) {
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

    private Evidence evidence(String id, EvidenceWeight item) {
        Grading grading = Objects.requireNonNull(
                item.vouchers().gradings().get(item.profile().gradedBy()));
        Optional<InstrumentTerms> terms = Optional.of(item.profile().obligation())
                .filter(obligation -> obligation != Obligation.NOTHING)
                .map(item.vouchers().instruments()::get);
        return new Evidence(
                id,
                ProposalBuilder.MADE_UP,
                terms.isPresent() ? Evidence.Kind.INSTRUMENT : Evidence.Kind.EVALUATION,
                terms.flatMap(each -> issuer(each.origin(), item.vouchers().nationalBody())),
                terms.map(this::binding),
                item.grade(),
                grading.gradedBy(),
                Optional.of(ProposalBuilder.MADE_UP),
                grader(grading),
                new Evidence.Comparator(
                        item.profile().design(), against(item.profile().compared())),
                item.profile().gatheredElsewhere()
                        ? Optional.of(new Evidence.Setting(Optional.empty(), Optional.of(ProposalBuilder.MADE_UP)))
                        : Optional.empty(),
                item.profile().independent(),
                date,
                item.profile().sourced()
                        ? Optional.of(new Evidence.SourceLink(ProposalBuilder.MADE_UP, Optional.empty()))
                        : Optional.empty());
    }

    private static Optional<Evidence.Against> against(ComparatorKind compared) {
        return switch (compared) {
            case WITH_LOCAL -> Optional.of(Evidence.Against.LOCAL);
            case WITH_NOTHING -> Optional.of(Evidence.Against.NOTHING);
            case WITH_OTHER -> Optional.of(Evidence.Against.OTHER);
            case NOT_AT_ALL -> Optional.empty();
        };
    }
}
