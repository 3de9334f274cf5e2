package uk.whodoeswhat.rulebook.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.RuleConditionElement;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import uk.whodoeswhat.consequence.Adoption;
import uk.whodoeswhat.consequence.CentralOffer;
import uk.whodoeswhat.consequence.EnablerMembership;
import uk.whodoeswhat.consequence.Locality;
import uk.whodoeswhat.consequence.Standards;
import uk.whodoeswhat.consequence.TierResult;
import uk.whodoeswhat.finding.Aim;
import uk.whodoeswhat.finding.Alternative;
import uk.whodoeswhat.finding.Alternatives;
import uk.whodoeswhat.finding.CoverageGap;
import uk.whodoeswhat.finding.Criticality;
import uk.whodoeswhat.finding.DeliveryFact;
import uk.whodoeswhat.finding.EvidenceProfile;
import uk.whodoeswhat.finding.Grading;
import uk.whodoeswhat.finding.InstrumentTerms;
import uk.whodoeswhat.finding.Membership;
import uk.whodoeswhat.finding.SubClaim;
import uk.whodoeswhat.finding.Users;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.TierOutlook;

/**
 * What the rules concluded, under one reading, of facts that recur: those with few states once the ids of evidence are left
 * out. Facts with counts, dates or texts of a proposal are put to the rules each time, and so is every fact where a rule of the
 * rulebook could tell one such fact from another.
 */
final class FactCache {
    private static final Set<Class<?>> FEW_STATES = Set.of(
            Membership.class,
            Users.class,
            Alternative.class,
            Grading.class,
            InstrumentTerms.class,
            CoverageGap.class,
            DeliveryFact.class,
            Alternatives.class,
            Aim.class,
            Candidates.class,
            Locality.class,
            TierOutlook.class,
            Standards.class,
            Adoption.class,
            EnablerMembership.class);

    private static final Set<String> TELLS_APART = Set.of(
            "evidence",
            "getEvidence",
            "toString",
            "hashCode",
            "equals",
            "this",
            "drools",
            "kcontext",
            "insert",
            "insertLogical",
            "modify",
            "update",
            "delete",
            "retract",
            "activation-group",
            "timer",
            "duration",
            "date-effective",
            "date-expires");

    private final boolean on;
    private final Map<Object, List<Said>> known = new ConcurrentHashMap<>();

    /** A rule and what it concluded. */
    record Said(Rule rule, Object concluded) {}

    FactCache(boolean on) {
        this.on = on;
    }

    /** Whether every rule reads one fact, whichever evidence it comes from, and does nothing but conclude. */
    static boolean isOfUse(KieBase base, List<Rule> rules) {
        return rules.stream().noneMatch(FactCache::tellsApart)
                && base.getKiePackages().stream()
                        .flatMap(each -> each.getRules().stream())
                        .allMatch(rule -> readsOneFact((RuleImpl) rule));
    }

    /** What was concluded of such a fact, which may be nothing; null where that is not known. */
    @Nullable
    List<Said> of(Object fact) {
        Object key = key(fact);
        return key == null ? null : known.get(key);
    }

    void keep(Object fact, Function<Object, List<Said>> said) {
        Object key = key(fact);
        if (key != null) {
            known.putIfAbsent(key, said.apply(fact));
        }
    }

    int size() {
        return known.size();
    }

    private @Nullable Object key(Object fact) {
        if (!on) {
            return null;
        }
        if (fact instanceof EvidenceProfile profile) {
            return profile.of(List.of());
        }
        if (fact instanceof SubClaim claim) {
            return claim.of(List.of());
        }
        if (fact instanceof Criticality criticality) {
            return criticality.of(List.of());
        }
        boolean recurs = FEW_STATES.contains(fact.getClass())
                || (fact instanceof TierResult ruling && ruling.toBring().isEmpty())
                || (fact instanceof CentralOffer overlap && overlap.services().isEmpty());
        return recurs ? fact : null;
    }

    private static boolean tellsApart(Rule rule) {
        return rule.mentions().anywhere().stream().anyMatch(TELLS_APART::contains);
    }

    private static boolean readsOneFact(RuleImpl rule) {
        List<RuleConditionElement> conditions = rule.getLhs().getChildren();
        return conditions.size() == 1
                && conditions.get(0) instanceof org.drools.base.rule.Pattern pattern
                && pattern.getSource() == null;
    }
}
