package uk.whodoeswhat.certificate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.rulebook.engine.Stages;

/**
 * Rules that can never fire, each with the plainest proposal that misses it by one condition: the rule is compiled again without
 * each of its conditions in turn, and put to every state.
 */
final class DeadRules {
    private final Rulebook rulebook;
    private final Exploration explored;
    private final Combinations combinations;

    /** A proposal, under a reading, that one condition keeps the rule from. */
    private record Miss(Proposal proposal, Reading reading, String condition, List<String> instead) {}

    DeadRules(Rulebook rulebook, Exploration explored, Combinations combinations) {
        this.rulebook = rulebook;
        this.explored = explored;
        this.combinations = combinations;
    }

    Failure failure(Rule rule) {
        Optional<Miss> miss = explored.reads()
                .of(rule)
                .filter(each -> each.fact().stage() != Stage.CONSEQUENCE)
                .flatMap(this::nearest);
        return new Failure(
                Failure.Kind.DEAD_RULE,
                "`" + rule.id() + "` fires for no proposal in any reading"
                        + miss.map(near ->
                                        "; nearest to it is a proposal that it leaves aside only because it asks for `"
                                                + near.condition() + "`")
                                .orElse(""),
                List.of(rule.id()),
                miss.map(Miss::reading)
                        .orElseGet(() -> rulebook.reading(Map.of()))
                        .answers(),
                List.of(new Failure.Example(
                        "`" + rule.id() + "` does not fire"
                                + miss.filter(near -> !near.instead().isEmpty())
                                        .map(near -> ", and `" + String.join("`, `", near.instead()) + "` does")
                                        .orElse(""),
                        miss.map(Miss::proposal).orElseGet(() -> explored.proposal(ProposalEdit.NONE)))));
    }

    private Optional<Miss> nearest(RuleReads.Reads rule) {
        List<Miss> misses = new ArrayList<>();
        for (Reading reading : combinations.of(explored.answers().questions(rule.fact()))) {
            if (rulebook.stagesWith(relaxed(rule), reading) instanceof Result.Ok<Stages> variants) {
                explored.answers()
                        .of(rule.fact(), reading)
                        .forEach(each ->
                                misses(rule, variants.value(), each, reading).ifPresent(misses::add));
            }
            if (!misses.isEmpty()) {
                break;
            }
        }
        return misses.stream().min(Comparator.comparingInt(miss -> Witnesses.size(miss.proposal())));
    }

    private Optional<Miss> misses(RuleReads.Reads rule, Stages variants, AnsweredState each, Reading reading) {
        return variants.run(rule.fact().stage(), each.state().fact()).firings().stream()
                .findFirst()
                .flatMap(firing -> explored.change(each.state(), reading)
                        .map(change -> new Miss(
                                explored.proposal(change),
                                reading,
                                rule.conditions()
                                        .get(Integer.parseInt(firing.rule().id())),
                                each.rules())));
    }

    /** The rule as often as it has conditions, each time without one of them, under that one's number. */
    private String relaxed(RuleReads.Reads rule) {
        StringBuilder drl = new StringBuilder(header(rule.rule().file()));
        for (int left = 0; left < rule.conditions().size(); left++) {
            List<String> conditions = new ArrayList<>(rule.conditions());
            conditions.remove(left);
            drl.append("rule \"" + left + "\"\n")
                    .append("  @title( \"relaxed\" ) @basis( \"HOUSE\" ) @source( \"none\" ) @clause( \"none\" )\n")
                    .append("when\n  " + rule.binding() + " : " + rule.type() + "( ")
                    .append(String.join(", ", conditions))
                    .append(" )\nthen\n" + rule.conclusion().strip() + "\nend\n");
        }
        return drl.toString();
    }

    private String header(String file) {
        byte[] bytes = rulebook.files().contents().getOrDefault(file, new byte[0]);
        return new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("package ") || line.startsWith("import ") || line.startsWith("global "))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
