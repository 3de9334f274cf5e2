package uk.whodoeswhat.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;

/** Requirements of the three central tiers over a few criteria, from a seed: ands, ors and counts, wanted and unwanted statuses. */
final class RandomRequirements {
    private final Random random;
    private final List<Criterion> criteria;

    private RandomRequirements(Random random, List<Criterion> criteria) {
        this.random = random;
        this.criteria = criteria;
    }

    static List<Requirement> of(Random random, List<Criterion> criteria) {
        RandomRequirements requirements = new RandomRequirements(random, criteria);
        List<Requirement> all = new ArrayList<>();
        for (Tier tier : Tier.CENTRAL) {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                all.add(new Requirement(tier, "requirement-" + i, requirements.condition(2), "rule-" + i));
            }
        }
        return all;
    }

    private Condition condition(int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(3);
        return switch (kind) {
            case 1 -> new Condition.All(parts(depth - 1));
            case 2 -> {
                List<Condition> parts = parts(depth - 1);
                yield new Condition.AtLeast(random.nextInt(parts.size() + 1), parts);
            }
            default -> is(criteria.get(random.nextInt(criteria.size())));
        };
    }

    private List<Condition> parts(int depth) {
        List<Condition> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            parts.add(condition(depth));
        }
        return parts;
    }

    private Condition is(Criterion criterion) {
        if (criterion.isSubClaim() || criterion.isWhole()) {
            return switch (random.nextInt(4)) {
                case 0 -> Condition.is(criterion, Status.DEMONSTRATED);
                case 1 -> Condition.is(criterion, Status.DEMONSTRATED, Status.ARGUED, Status.NOT_SHOWN);
                case 2 -> Condition.is(criterion, Status.CONTRADICTED);
                default -> Condition.is(criterion, Status.DEMONSTRATED, Status.ARGUED);
            };
        }
        return Condition.is(criterion, random.nextInt(4) == 0 ? Status.NOT_MET : Status.MET);
    }
}
