package uk.whodoeswhat.rulebook.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.whodoeswhat.tier.Condition;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.Tier;
import uk.whodoeswhat.tier.TierReading;

/** Takes what each tier requires in a reading; each tier requires a thing once. */
public final class RequirementCollector {
    private final FiringRecorder recorder;
    private final List<Requirement> requirements = new ArrayList<>();

    RequirementCollector(FiringRecorder recorder) {
        this.recorder = recorder;
    }

    /** A requirement named after the one criterion it reads. */
    public void require(TierReading fact, Condition.Is condition) {
        require(fact, condition.criterion().id(), condition);
    }

    /** The tier requires this, under a name that tiers.yaml gives a title. */
    public void require(TierReading fact, String id, Condition condition) {
        Tier tier = fact.tier();
        Requirement requirement =
                new Requirement(tier, id, condition, recorder.current().id());
        recorder.conclude(fact, requirement);
        for (Requirement earlier : requirements) {
            if (earlier.tier() == tier && earlier.id().equals(id)) {
                throw new RuleException("two rules state what " + tier + " requires of " + id + ": `" + earlier.rule()
                        + "` and `" + requirement.rule() + "`");
            }
        }
        requirements.add(requirement);
    }

    /** By tier, then by name. A central tier without any would be held back by nothing, so that is a fault. */
    List<Requirement> list() {
        Tier.CENTRAL.forEach(this::check);
        return requirements.stream()
                .sorted(Comparator.comparing(Requirement::tier).thenComparing(Requirement::id))
                .toList();
    }

    void check(Tier tier) {
        if (requirements.stream().noneMatch(each -> each.tier() == tier)) {
            throw new RuleException("no rule states a requirement of " + tier);
        }
    }
}
