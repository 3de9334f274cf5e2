package uk.whodoeswhat.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.finding.ComparatorKind;
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
                        false,
                        selfIssued ? Optional.of(ProposalBuilder.ORGANISATION) : Optional.empty(),
                        0,
                        uk.whodoeswhat.proposal.Evidence.GradedBy.PROPOSER,
                        Optional.empty(),
                        new Evidence.Comparator(uk.whodoeswhat.proposal.Evidence.Design.NONE, Optional.empty()),
                        false,
                        dated,
                        Optional.empty()));
        unused.add(id);
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
        return new Evidence(
                id,
                ProposalBuilder.MADE_UP,
                item.profile().obliges() ? Evidence.Kind.INSTRUMENT : Evidence.Kind.EVALUATION,
                item.profile().obliges(),
                Optional.empty(),
                item.grade(),
                item.profile().gradedBy(),
                Optional.of(ProposalBuilder.MADE_UP),
                new Evidence.Comparator(
                        item.profile().design(), against(item.profile().compared())),
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
