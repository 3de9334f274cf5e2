package uk.whodoeswhat.rulebook.certificate;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Judgement;
import uk.whodoeswhat.rulebook.Rule;
import uk.whodoeswhat.rulebook.RuleFault;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.Stage;
import uk.whodoeswhat.rulebook.StageObserver;
import uk.whodoeswhat.tier.Assessed;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.PossibleTiers;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.Tier;

/**
 * Finds proposals that show something of a rulebook, from what its stages answer to every state: in the default reading where
 * that can be, and of all that show it the one that says the least. Each is judged before it is handed over.
 */
public final class CaseFinder {
    private final Rulebook rulebook;
    private final Exploration explored;
    private final Combinations combinations;
    private final Map<Reading, List<Proposal>> ofConsequences = new HashMap<>();

    /** Finds for this rulebook; what its rules answered is kept for the next search. */
    public CaseFinder(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.explored = new Exploration(rulebook);
        this.combinations = Combinations.all(rulebook);
    }

    /** A proposal in which the rule fires; empty where there is none. */
    public Optional<Judgement> firing(Rule rule) {
        return explored.reads()
                .of(rule)
                .flatMap(reads -> readings(rule, reads.fact()).stream()
                        .flatMap(reading -> first(
                                proposals(rule, reads.fact(), reading),
                                reading,
                                judgement -> judgement.firings().stream()
                                        .anyMatch(firing -> firing.rule().equals(rule)))
                                .stream())
                        .findFirst());
    }

    /** Where a tier stands hangs on all questions; what follows from it and all before it on those that their rules name. */
    private List<Reading> readings(Rule rule, FactType fact) {
        if (fact == FactType.CANDIDATES) {
            return combinations.readings();
        }
        Set<String> questions = new LinkedHashSet<>(rule.questions());
        questions.addAll(explored.answers().questions(fact));
        return combinations.of(questions);
    }

    private List<Proposal> proposals(Rule rule, FactType fact, Reading reading) {
        if (fact.stage() == Stage.CONSEQUENCE) {
            return ofConsequences.computeIfAbsent(
                    reading, key -> sorted(new ConsequenceChecks(rulebook, explored).proposals(key)));
        }
        return sorted(explored.answers().of(fact, reading).stream()
                .filter(each -> each.rules().contains(rule.id()))
                .flatMap(each -> explored.change(each.state(), reading).stream())
                .map(explored::proposal)
                .toList());
    }

    private static List<Proposal> sorted(Collection<Proposal> proposals) {
        return proposals.stream()
                .distinct()
                .map(proposal -> Map.entry(Ways.size(proposal), proposal))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** A proposal in which the tier's requirement comes out so; empty where there is none. */
    public Optional<Judgement> showing(Tier tier, String requirement, Outcome outcome) {
        return combinations.of(explored.answers().questions(FactType.READING)).stream()
                .flatMap(reading -> explored.found(reading).stream()
                        .flatMap(found -> found.requirements().stream()
                                .filter(each -> each.tier() == tier && each.id().equals(requirement))
                                .flatMap(each -> statuses(each, outcome, found, explored.ways(reading)).stream()))
                        .flatMap(statuses -> first(
                                List.of(explored.ways(reading).proposal(statuses)),
                                reading,
                                judgement -> shows(judgement, tier, requirement, outcome))
                                .stream()))
                .findFirst();
    }

    /** As few statuses as can be that are not those of silence. */
    private static Optional<Map<Criterion, Status>> statuses(
            Requirement requirement, Outcome outcome, Found found, Ways ways) {
        Predicate<Map<Criterion, Status>> comesOutSo = statuses -> found.findings(statuses)
                .filter(findings -> requirement.condition().outcome(findings) == outcome)
                .isPresent();
        PossibleTiers alone = new PossibleTiers(List.of(requirement), found);
        return new GroupStates(alone.groups().get(0), found, alone, ways.silent(), List.of())
                .parts().values().stream()
                        .map(statuses -> Standings.merged(ways.silent(), statuses))
                        .filter(comesOutSo)
                        .findFirst()
                        .map(statuses -> ways.shrunk(statuses, comesOutSo));
    }

    private static boolean shows(Judgement judgement, Tier tier, String requirement, Outcome outcome) {
        return judgement.requirements().stream()
                .filter(each -> each.requirement().tier() == tier
                        && each.requirement().id().equals(requirement))
                .map(Assessed::outcome)
                .anyMatch(outcome::equals);
    }

    private Optional<Judgement> first(List<Proposal> proposals, Reading reading, Predicate<Judgement> wanted) {
        return proposals.stream()
                .flatMap(proposal -> judged(proposal, reading).stream())
                .filter(wanted)
                .findFirst();
    }

    /** Empty where the rules fail on it, which the certificate shows. */
    private Optional<Judgement> judged(Proposal proposal, Reading reading) {
        try {
            return Optional.of(rulebook.judge(proposal, reading, StageObserver.NONE));
        } catch (RuleFault fault) {
            return Optional.empty();
        }
    }
}
