package uk.whodoeswhat.certificate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import uk.whodoeswhat.finding.ComparatorKind;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.GradingParty;
import uk.whodoeswhat.finding.Status;

/**
 * Evidence that counts for what is wanted, picked from all that the rules of evidence were asked about: the plainest first. What
 * was picked is kept, for every claim asks for the same.
 */
final class Grades {
    /** The Nesta Standards of Evidence end here, and a claim only is 0. */
    static final int HIGHEST = 5;

    private final List<EvidenceWeight> items;
    private final Map<Support, Optional<List<EvidenceWeight>>> supporting = new HashMap<>();
    private final Map<Integer, Optional<List<EvidenceWeight>>> opposing = new HashMap<>();

    private record Support(int grade, int ifGap) {}

    Grades(List<EvidenceWeight> items) {
        this.items = items;
    }

    /** Items that together support for this grade, and for that if the cohort has no solution, its coverage left out. */
    Optional<List<EvidenceWeight>> supporting(int support, int supportIfGap) {
        Support wanted = new Support(support, supportIfGap);
        Optional<List<EvidenceWeight>> known = supporting.get(wanted);
        if (known == null) {
            known = found(support, supportIfGap);
            supporting.put(wanted, known);
        }
        return known;
    }

    private Optional<List<EvidenceWeight>> found(int support, int supportIfGap) {
        if (support == supportIfGap) {
            return plain(
                    support,
                    item -> item.counts().support() == support && item.counts().supportIfGap() == support);
        }
        Optional<EvidenceWeight> waiting = items.stream()
                .filter(item -> item.profile().noSolutionInCohort() == Status.UNKNOWN
                        && !item.profile().oneUser())
                .filter(item -> item.counts().supportIfGap() == supportIfGap
                        && item.counts().support() <= support)
                .findFirst();
        if (waiting.isEmpty() || waiting.get().counts().support() == support) {
            return waiting.map(List::of);
        }
        return supporting(support, support).map(plain -> List.of(plain.get(0), waiting.get()));
    }

    /** Items that confirm this criterion for this grade at most. */
    Optional<List<EvidenceWeight>> confirming(Criterion criterion, int grade) {
        return plain(
                grade,
                item -> item.counts().confirms().contains(criterion)
                        && item.counts().support() == grade);
    }

    /** Items that speak against a claim for this grade at most. */
    Optional<List<EvidenceWeight>> opposing(int grade) {
        return opposing.computeIfAbsent(
                grade, key -> plain(key, item -> item.counts().opposition() == key));
    }

    /** Items which only the proposer graded that support for this grade. */
    Optional<List<EvidenceWeight>> selfGraded(int grade) {
        return plain(
                grade,
                item -> item.profile().gradedBy() == GradingParty.PROPOSER
                        && item.counts().support() == grade);
    }

    /** None for grade 0; else the first item whose weight does not hang on who else has what. */
    private Optional<List<EvidenceWeight>> plain(int grade, Predicate<EvidenceWeight> wanted) {
        if (grade == 0) {
            return Optional.of(List.of());
        }
        return items.stream()
                .filter(item -> item.profile().compared() != ComparatorKind.WITH_NOTHING
                        && !item.profile().oneUser())
                .filter(wanted)
                .findFirst()
                .map(List::of);
    }
}
