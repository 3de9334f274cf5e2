package uk.whodoeswhat.rationale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.ChangeOwner;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.tier.StatusChange;
import uk.whodoeswhat.tier.Tier;

/** The least that would lead to another tier, with who could bring each part of it about and what evidence that takes. */
public record MinimalChange(
        Map<Criterion, Status> changes, Map<Criterion, ChangeOwner> who, Map<Criterion, String> evidenceNeeded) {
    public MinimalChange {
        changes = Collections.unmodifiableMap(new EnumMap<>(changes));
        who = Collections.unmodifiableMap(new EnumMap<>(who));
        evidenceNeeded = Collections.unmodifiableMap(new EnumMap<>(evidenceNeeded));
    }

    /** For each tier but the verdict's, all of them: fewest parts first. */
    static Map<Tier, List<MinimalChange>> of(Rulebook rulebook, Judgement judgement) {
        Map<Tier, List<MinimalChange>> all = new LinkedHashMap<>();
        rulebook.tiers(judgement.reading()).minimalChanges(judgement.statuses()).forEach((tier, changes) -> {
            List<MinimalChange> told = new ArrayList<>(changes.size());
            changes.forEach(change -> told.add(of(rulebook, judgement, change)));
            all.put(tier, Collections.unmodifiableList(told));
        });
        return all;
    }

    private static MinimalChange of(Rulebook rulebook, Judgement judgement, StatusChange change) {
        Map<Criterion, ChangeOwner> who = new EnumMap<>(Criterion.class);
        Map<Criterion, String> needed = new EnumMap<>(Criterion.class);
        change.statuses().forEach((criterion, to) -> {
            RulebookDefinition.ChangeEntry entry =
                    rulebook.manifest().entry(criterion).change(to);
            who.put(criterion, entry.who(judgement.statuses().status(criterion)));
            needed.put(criterion, rulebook.evidenceNeeded(criterion, to));
        });
        return new MinimalChange(change.statuses(), who, needed);
    }

    /** Whether all of it is in the proposer's hands. */
    public boolean byProposer() {
        return who.values().stream().allMatch(each -> each == ChangeOwner.PROPOSER);
    }

    /** Whether no part of it is beyond everybody. */
    public boolean possible() {
        return who.values().stream().noneMatch(each -> each == ChangeOwner.NOBODY);
    }
}
