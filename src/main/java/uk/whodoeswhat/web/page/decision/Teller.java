package uk.whodoeswhat.web.page.decision;

import java.util.List;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Basis;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.tier.RequirementOutcome;
import uk.whodoeswhat.tier.Tier;

/** A decision with what every part of its page needs to tell it: words, rules, citations and the numbers of its evidence. */
final class Teller {
    private final Decision decision;
    private final Words words;
    private final Cites cites;
    private final List<String> evidence;

    Teller(Decision decision) {
        this.decision = decision;
        this.words = new Words(rulebook().manifest());
        this.cites = new Cites(rulebook().sources());
        this.evidence =
                judgement().proposal().evidence().stream().map(Evidence::id).toList();
    }

    Decision decision() {
        return decision;
    }

    Rulebook rulebook() {
        return decision.rulebook();
    }

    Judgement judgement() {
        return decision.judgement();
    }

    Words words() {
        return words;
    }

    Cites cites() {
        return cites;
    }

    Rule rule(String id) {
        return rulebook().rule(id);
    }

    Status status(Criterion criterion) {
        return judgement().statuses().status(criterion);
    }

    List<RequirementOutcome> required(Tier tier) {
        return judgement().requirements().stream()
                .filter(each -> each.requirement().tier() == tier)
                .toList();
    }

    /** Items of evidence by their numbers on the page, from 1. */
    List<Integer> numbers(List<String> ids) {
        return ids.stream().map(id -> evidence.indexOf(id) + 1).sorted().toList();
    }

    /** A statement that a rule makes. */
    Point point(String text, String mark, String colour, List<String> details, Rule rule) {
        return new Point(text, mark, colour, details, cites.of(rule.citations()), rule.basis() == Basis.READING);
    }
}
