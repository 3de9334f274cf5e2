package uk.whodoeswhat.rationale;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.rulebook.definition.ChangeOwner;

/** Tells what would lead to another tier: first what the proposer can bring, then how many more ways there are. */
final class ChangesTold {
    private static final int SHOWN = 3;

    private final Words words;

    ChangesTold(Words words) {
        this.words = words;
    }

    /** The ways to another tier. */
    List<String> ways(List<MinimalChange> changes) {
        List<String> sentences = new ArrayList<>();
        if (changes.isEmpty()) {
            sentences.add("No change of what was found would lead there.");
        } else if (changes.stream().noneMatch(MinimalChange::possible)) {
            sentences.add("Nobody can bring this about. It can only turn out so.");
        } else if (changes.stream().noneMatch(MinimalChange::byProposer)) {
            sentences.add("The proposer alone cannot bring this about.");
        }
        List<MinimalChange> first = first(changes);
        for (int i = 0; i < first.size(); i++) {
            sentences.add((i == 0 ? "One way: " : "Or: ") + parts(first.get(i)) + ".");
        }
        int more = changes.size() - first.size();
        if (more > 0) {
            sentences.add("There " + (more == 1 ? "is one more way." : "are " + more + " more ways."));
        }
        return sentences;
    }

    /** What the ways that are told would take, each thing once. */
    List<String> takes(Collection<List<MinimalChange>> all) {
        Set<String> takes = new LinkedHashSet<>();
        for (List<MinimalChange> changes : all) {
            for (MinimalChange change : first(changes)) {
                change.evidenceNeeded()
                        .forEach((criterion, text) -> takes.add(words.of(criterion) + ", "
                                + verb(change.changes().getOrDefault(criterion, Status.UNKNOWN)) + ": "
                                + Words.lower(text)));
            }
        }
        return List.copyOf(takes);
    }

    private static List<MinimalChange> first(List<MinimalChange> changes) {
        return changes.stream()
                .sorted(Comparator.comparingInt(ChangesTold::rank))
                .limit(changes.stream().anyMatch(MinimalChange::possible) ? SHOWN : 1)
                .toList();
    }

    private static int rank(MinimalChange change) {
        if (change.byProposer()) {
            return 0;
        }
        return change.possible() ? 1 : 2;
    }

    private String parts(MinimalChange change) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<Criterion, Status> each : change.changes().entrySet()) {
            ChangeOwner who = change.who().getOrDefault(each.getKey(), ChangeOwner.NOBODY);
            parts.add(Words.lower(words.of(each.getKey())) + ", " + verb(each.getValue()) + by(who));
        }
        return String.join("; ", parts);
    }

    private static String verb(Status status) {
        return switch (status) {
            case DEMONSTRATED -> "shown";
            case ARGUED -> "argued";
            case CONTRADICTED -> "spoken against";
            case MET -> "yes";
            case NOT_MET -> "no";
            case CONTESTED, NOT_SHOWN, NOT_APPLICABLE, UNKNOWN -> Words.lower(Words.of(status));
        };
    }

    private static String by(ChangeOwner who) {
        return switch (who) {
            case PROPOSER -> "";
            case OTHER_ICS -> " (other care systems must bring it)";
            case SUPPLIER -> " (a supplier must bring it)";
            case NATIONAL_BODY -> " (the national body must bring it)";
            case NOBODY -> " (in nobody's hands)";
        };
    }
}
