package uk.whodoeswhat.rationale;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.tier.Tier;

/** A question whose answer could change the tier, in the words of the proposal form, with the tiers each answer leaves. */
public record NextQuestion(Criterion criterion, String question, Map<Status, Set<Tier>> settles) {
    public NextQuestion {
        settles = Collections.unmodifiableMap(new EnumMap<>(settles));
    }

    /** First the one that settles most even if it turns out badly. */
    public static List<NextQuestion> of(Rulebook rulebook, Judgement judgement) {
        return judgement.unknowns().stream()
                .map(unknown -> new NextQuestion(
                        unknown.criterion(),
                        rulebook.manifest().entry(unknown.criterion()).question(),
                        unknown.leaves()))
                .toList();
    }

    /** The criteria without an answer that cannot change the tier. */
    static List<Criterion> idle(Judgement judgement) {
        return judgement
                .statuses()
                .open()
                .filter(criterion -> judgement.unknowns().stream().noneMatch(each -> each.criterion() == criterion))
                .toList();
    }
}
