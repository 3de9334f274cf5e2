package uk.whodoeswhat.rulebook.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.tier.Condition;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.Tier;

/** Takes what each tier requires in a reading; each tier requires a thing once. */
public final class RequirementCollector {
    private final FiringRecorder recorder;
    private final List<Requirement> requirements = new ArrayList<>();

    RequirementCollector(FiringRecorder recorder) {
        this.recorder = recorder;
    }

    /** A requirement named after the one criterion it reads. */
    public void require(Reading reading, Tier tier, Condition.Is condition) {
        require(reading, tier, condition.criterion().id(), condition);
    }

    public void require(Reading reading, Tier tier, String id, Condition condition) {
        Requirement requirement =
                new Requirement(tier, id, condition, recorder.current().id());
        recorder.conclude(reading, requirement);
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
        for (Tier tier : Tier.CENTRAL) {
            if (requirements.stream().noneMatch(each -> each.tier() == tier)) {
                throw new RuleException("no rule states a requirement of " + tier);
            }
        }
        return requirements.stream()
                .sorted(Comparator.comparing(Requirement::tier).thenComparing(Requirement::id))
                .toList();
    }
}
