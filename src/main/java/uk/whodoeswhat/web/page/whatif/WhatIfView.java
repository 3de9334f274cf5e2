package uk.whodoeswhat.web.page.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.tier.RequirementOutcome;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/**
 * A decision and what would be decided if some things were otherwise, side by side; and the questions by which to suppose more.
 * `moved` are the requirements whose outcome differs.
 */
record WhatIfView(
        String caption,
        String title,
        boolean example,
        WhatIfSide before,
        WhatIfSide after,
        boolean supposes,
        List<WhatIfDifference> differences,
        List<WhatIfDifference> moved,
        OfferSupposed offer,
        List<Field> findings,
        List<Field> readings) {

    /** One of the two results. */
    record WhatIfSide(String tier, String usage, boolean firm, List<String> possible) {}

    /** The national offer: who would make it, and whether it is supposed here, or may be by this answer because it is not shown. */
    record OfferSupposed(String body, boolean supposed, boolean possible, String value) {}

    /** Something that differs, before and after. */
    record WhatIfDifference(String what, String before, String after) {}

    /** A question with the answers that may be supposed; `hint` says what is so anyway. */
    record Field(String id, String label, String hint, List<WhatIfChoice> choices) {}

    /** An answer; the empty value leaves it as it is. */
    record WhatIfChoice(String value, String text, boolean chosen) {}

    static WhatIfView of(Decision decision, Supposition supposition) {
        return new Maker(decision, supposition).make();
    }

    /** Makes the view of one supposition. */
    private static final class Maker {
        private final Decision decision;
        private final Judgement asItIs;
        private final Supposition supposition;
        private final Words words;

        Maker(Decision decision, Supposition supposition) {
            this.decision = decision;
            this.asItIs = decision.judgement();
            this.supposition = supposition;
            this.words = new Words(decision.rulebook().manifest());
        }

        WhatIfView make() {
            Proposal proposal = asItIs.proposal();
            return new WhatIfView(
                    proposal.reference() + ", version " + proposal.version() + ", " + PlainDate.of(proposal.date()),
                    proposal.title(),
                    proposal.example(),
                    side(asItIs.tier(), asItIs.possibleTiers()),
                    side(supposition.tier(), supposition.possible()),
                    !supposition.supposed().isNothing(),
                    differences(),
                    moved(),
                    offer(),
                    Stream.of(Criterion.values())
                            .filter(criterion -> !criterion.isWhole())
                            .map(this::field)
                            .toList(),
                    questions().stream().map(this::field).toList());
        }

        private OfferSupposed offer() {
            Criterion delivery = Criterion.DELIVERY_CENTRAL;
            Status supposed = supposition.supposed().findings().get(delivery);
            return new OfferSupposed(
                    asItIs.proposal().nationalBody(),
                    supposed == Status.MET,
                    supposed == null && supposition.found().status(delivery) != Status.MET,
                    delivery.id() + "=" + Status.MET);
        }

        private List<Question> questions() {
            return decision.rulebook().manifest().questions();
        }

        private WhatIfSide side(Tier tier, Set<Tier> possible) {
            return new WhatIfSide(
                    words.of(tier),
                    words.usage(tier),
                    Standing.of(tier, possible) == Standing.FIRM,
                    possible.stream().map(words::of).toList());
        }

        /** Readings first, then every finding that differs, by whichever of the two. */
        private List<WhatIfDifference> differences() {
            List<WhatIfDifference> all = new ArrayList<>();
            for (Question question : questions()) {
                String answer = supposition.supposed().readings().get(question.id());
                if (answer != null) {
                    all.add(new WhatIfDifference(
                            question.asks(), says(question, given(question)), says(question, answer)));
                }
            }
            for (Criterion criterion : Criterion.values()) {
                Status before = asItIs.statuses().status(criterion);
                Status after = supposition.changed().status(criterion);
                if (before != after) {
                    all.add(new WhatIfDifference(words.of(criterion), Words.of(before), Words.of(after)));
                }
            }
            return all;
        }

        private List<WhatIfDifference> moved() {
            List<String> before = outcomes(asItIs.requirements());
            List<WhatIfDifference> moved = new ArrayList<>();
            for (RequirementOutcome each : supposition.requirements()) {
                String name = name(each);
                String was = asItIs.requirements().stream()
                        .filter(other -> name(other).equals(name))
                        .map(other -> Words.of(other.outcome()))
                        .findFirst()
                        .orElse("not required");
                if (!before.contains(name + Words.of(each.outcome()))) {
                    moved.add(new WhatIfDifference(name, was, Words.of(each.outcome())));
                }
            }
            asItIs.requirements().stream()
                    .filter(each -> supposition.requirements().stream()
                            .noneMatch(other -> name(other).equals(name(each))))
                    .forEach(each ->
                            moved.add(new WhatIfDifference(name(each), Words.of(each.outcome()), "not required")));
            return moved;
        }

        private List<String> outcomes(List<RequirementOutcome> requirements) {
            return requirements.stream()
                    .map(each -> name(each) + Words.of(each.outcome()))
                    .toList();
        }

        private String name(RequirementOutcome each) {
            return words.of(each.requirement().tier()) + ": "
                    + Words.lower(words.requirement(each.requirement().id()));
        }

        private Field field(Criterion criterion) {
            Status found = supposition.found().status(criterion);
            Status supposed = supposition.supposed().findings().get(criterion);
            List<WhatIfChoice> choices = new ArrayList<>();
            choices.add(new WhatIfChoice("", "As found: " + Words.lower(Words.of(found)), supposed == null));
            Supposed.statuses(criterion, decision.rulebook()).stream()
                    .filter(status -> status != found)
                    .forEach(status -> choices.add(
                            new WhatIfChoice(criterion.id() + "=" + status, Words.of(status), status == supposed)));
            return new Field("finding-" + criterion.id(), words.of(criterion), "", choices);
        }

        private Field field(Question question) {
            String supposed = supposition.supposed().readings().getOrDefault(question.id(), "");
            List<WhatIfChoice> choices = new ArrayList<>();
            String asRead = given(question).equals(question.byDefault())
                    ? "As the rulebook reads it"
                    : "As this decision reads it";
            choices.add(new WhatIfChoice("", asRead, supposed.isEmpty()));
            question.answers().stream()
                    .filter(answer -> !Objects.equals(answer.id(), given(question)))
                    .forEach(answer -> choices.add(new WhatIfChoice(
                            question.id() + "=" + answer.id(),
                            answer.says(),
                            answer.id().equals(supposed))));
            return new Field(
                    "reading-" + question.id(),
                    question.asks(),
                    asRead + ": " + says(question, given(question)),
                    choices);
        }

        private String given(Question question) {
            return asItIs.reading().answers().getOrDefault(question.id(), question.byDefault());
        }

        private static String says(Question question, String id) {
            return question.answers().stream()
                    .filter(answer -> answer.id().equals(id))
                    .map(answer -> answer.says())
                    .findFirst()
                    .orElse(id);
        }
    }
}
