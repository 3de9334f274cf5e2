package uk.whodoeswhat.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.framework.Source;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.RuleException;
import uk.whodoeswhat.rulebook.engine.StageObserver;

/**
 * The rules on consequences, run in whole decisions under every tier: each circumstance, every pair of circumstances that some
 * rule reads together, and every day on which a date matters. A rule that reads more than the tier and two members of its fact,
 * or two that circumstances do not vary, would need more than that; there is a remark on it.
 */
final class ConsequenceChecks {
    private static final Set<String> TELL_THE_TIER = Set.of("tier", "central");

    private final Rulebook rulebook;
    private final Exploration explored;

    private record Decided(Proposal proposal, Optional<Judgement> judgement, Optional<String> fault) {}

    ConsequenceChecks(Rulebook rulebook, Exploration explored) {
        this.rulebook = rulebook;
        this.explored = explored;
    }

    /** The questions that the rules on consequences name. */
    Set<String> questions() {
        Set<String> questions = new LinkedHashSet<>();
        consequenceRules().forEach(each -> questions.addAll(each.rule().questions()));
        return questions;
    }

    /** Rules that pairs of circumstances may not be enough for. */
    List<String> remarks(Reading reading) {
        List<Circumstance> circumstances = circumstances(reading);
        return consequenceRules()
                .filter(each -> together(each).size() > 2
                        || (together(each).size() == 2
                                && together(each).stream()
                                        .anyMatch(member -> circumstances.stream()
                                                .noneMatch(circumstance -> circumstance.varies(member)))))
                .map(each -> "`" + each.rule().id() + "` reads " + String.join(", ", each.members())
                        + " together, and was run only on each of these and on pairs of them.")
                .toList();
    }

    /** What a rule reads of its fact beside the tier. */
    private static Set<String> together(RuleReads.Reads rule) {
        Set<String> members = new LinkedHashSet<>(rule.members());
        members.removeAll(TELL_THE_TIER);
        return members;
    }

    private List<Circumstance> circumstances(Reading reading) {
        return new Circumstances(rulebook, explored, reading).all();
    }

    private Stream<RuleReads.Reads> consequenceRules() {
        return Stream.of(FactType.values())
                .filter(fact -> fact.stage() == uk.whodoeswhat.rulebook.definition.Stage.CONSEQUENCE)
                .flatMap(fact -> explored.reads().of(fact).stream());
    }

    /** Decides them all; gives how many. */
    long check(Reading reading, CertificateFailures failures, Firings firings) {
        List<Proposal> proposals = proposals(reading);
        List<Decided> decided = proposals.parallelStream()
                .map(proposal -> decided(proposal, reading))
                .toList();
        for (Decided each : decided) {
            each.judgement().ifPresent(judgement -> firings.add(judgement.firings(), reading, true));
            each.fault()
                    .ifPresent(fault -> failures.add(
                            Failure.Kind.FAULT,
                            fault,
                            List.of(),
                            reading.answers(),
                            () -> new Failure(
                                    Failure.Kind.FAULT,
                                    fault,
                                    List.of(),
                                    reading.answers(),
                                    List.of(new Failure.Example(
                                            "deciding it stops with this fault of the rules", each.proposal())))));
        }
        return decided.size();
    }

    /** Under each tier that the reading reaches. */
    List<Proposal> proposals(Reading reading) {
        List<ProposalEdit> tiers = explored.together(reading).stream()
                .flatMap(all -> all.tiers().values().stream().map(all.ways()::change))
                .toList();
        List<Circumstance> circumstances = circumstances(reading);
        List<ProposalEdit> changes = new ArrayList<>(List.of(ProposalEdit.NONE));
        circumstances.forEach(each -> changes.add(each.change()));
        for (int one = 0; one < circumstances.size(); one++) {
            for (Circumstance two : circumstances.subList(one + 1, circumstances.size())) {
                if (readTogether(circumstances.get(one), two)) {
                    changes.add(circumstances.get(one).change().and(two.change()));
                }
            }
        }
        List<Proposal> proposals = new ArrayList<>();
        for (ProposalEdit tier : tiers) {
            changes.forEach(change -> proposals.add(explored.proposal(tier.and(change))));
            days().forEach(day -> proposals.add(proposal(day, tier)));
        }
        return proposals;
    }

    private boolean readTogether(Circumstance one, Circumstance two) {
        return consequenceRules()
                .map(ConsequenceChecks::together)
                .anyMatch(members -> members.stream()
                        .anyMatch(first -> one.varies(first)
                                && members.stream().anyMatch(second -> !second.equals(first) && two.varies(second))));
    }

    private Proposal proposal(LocalDate day, ProposalEdit change) {
        ProposalBuilder draft = new ProposalBuilder(rulebook.manifest().nationalBody(), day);
        change.on(draft);
        return draft.proposal();
    }

    /** The day before the rulebook takes effect, and the days around those on which its sources should be looked at again. */
    private List<LocalDate> days() {
        List<LocalDate> days =
                new ArrayList<>(List.of(rulebook.manifest().effectiveFrom().minusDays(1)));
        for (int months : explored.thresholds().around(FactType.CONCERNS, Parameter.Unit.MONTHS)) {
            rulebook.sources().stream().map(Source::checked).distinct().forEach(checked -> {
                days.add(checked.plusMonths(months));
                days.add(checked.plusMonths(months).plusDays(1));
            });
        }
        return days;
    }

    private Decided decided(Proposal proposal, Reading reading) {
        try {
            return new Decided(
                    proposal, Optional.of(rulebook.judge(proposal, reading, StageObserver.NONE)), Optional.empty());
        } catch (RuleException e) {
            return new Decided(proposal, Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
        }
    }
}
