package uk.whodoeswhat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.whodoeswhat.consequence.Consequence;
import uk.whodoeswhat.consequence.ConsequenceKind;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Weight;
import uk.whodoeswhat.proposal.Cohort;
import uk.whodoeswhat.proposal.Equity;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rationale.ExecutiveSummary;
import uk.whodoeswhat.rationale.NextQuestion;
import uk.whodoeswhat.rationale.Passage;
import uk.whodoeswhat.rationale.Rationale;
import uk.whodoeswhat.rationale.StabilityTold;
import uk.whodoeswhat.rationale.Telling;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.tier.Headline;
import uk.whodoeswhat.tier.LocalLevel;
import uk.whodoeswhat.tier.Tier;

/** Writes a decision as a board paper. */
public final class BoardPapers {
    /** So many questions leave a paper at four pages. */
    private static final int QUESTIONS = 3;

    private static final int CONFLICTS = 3;
    private static final int TURNS = 2;

    private final Decision decision;
    private final Judgement judgement;
    private final Proposal proposal;
    private final Told told;
    private final Words words;
    private final Rationale rationale;
    private final PaperFrame frame;

    private BoardPapers(Decision decision, Optional<Registration> registration) {
        this.decision = decision;
        this.judgement = decision.judgement();
        this.proposal = judgement.proposal();
        this.told = new Told(decision);
        this.words = told.words();
        this.rationale = Rationale.of(decision.rulebook(), judgement);
        this.frame = new PaperFrame(decision, registration);
    }

    /** The paper; where the decision is not recorded, it says so. */
    public static BoardPaper of(Decision decision, Optional<Registration> registration) {
        return new BoardPapers(decision, registration).paper();
    }

    private BoardPaper paper() {
        Tiers tiers = new Tiers(told);
        List<PaperSection> before = List.of(question(), recommendation(), why(tiers), tiers.whyNot());
        List<PaperSection> after = new ArrayList<>();
        after.add(missing());
        if (!rationale.readings().changes().isEmpty()) {
            after.add(readings());
        }
        after.add(following(
                judgement.tier() == Tier.LOCAL ? "Support offered where it is not national" : "What follows",
                ConsequenceKind.USAGE,
                ConsequenceKind.DELIVERY,
                ConsequenceKind.MARKET,
                ConsequenceKind.STANDARDS,
                ConsequenceKind.SUPPORT,
                ConsequenceKind.ENABLER,
                ConsequenceKind.REUSE));
        after.add(risks());
        after.add(conflicts());
        after.add(following("Review", ConsequenceKind.REVIEW));
        List<BoardPaper.EvidenceRow> evidence = EvidenceTable.of(told);
        return new BoardPaper(
                "paper-" + proposal.reference() + "-" + proposal.version(),
                Brief.text(proposal.title(), Brief.TITLE),
                words.of(judgement.tier()),
                Words.capital(judgement.standing().name().toLowerCase(Locale.UK)),
                frame.warnings(),
                frame.front(),
                before,
                evidence,
                proposal.evidence().size() - evidence.size(),
                after,
                clauses(),
                frame.proofs());
    }

    private PaperSection question() {
        Cohort cohort = proposal.cohort();
        String setting = cohort.setting()
                .map(each -> ", " + Brief.text(each, Brief.NAME))
                .orElse("");
        String size = cohort.size()
                .map(count -> count == 1 ? " in one organisation" : " in " + count + " organisations")
                .orElse("");
        return PaperSection.of(
                "The question",
                "Who should provide " + Brief.text(proposal.service().name(), Brief.NAME) + " for "
                        + Brief.text(cohort.userRole(), Brief.NAME) + setting + size
                        + ": the centre, once for the whole service, or regions and local organisations?",
                Brief.text(proposal.service().summary(), Brief.PROSE));
    }

    private PaperSection recommendation() {
        ExecutiveSummary summary = ExecutiveSummary.of(
                decision.rulebook(), judgement, decision.rulebook().stability(judgement));
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(summary.label() + ". " + String.join(" ", summary.headline()));
        summary.duties().stream().map(duty -> Brief.text(duty, Brief.TITLE)).forEach(paragraphs::add);
        if (judgement.headline() != Headline.SETTLED) {
            paragraphs.add("Tier today: " + Words.lower(words.of(judgement.tier())) + "."
                    + judgement
                            .level()
                            .filter(level -> level != LocalLevel.NOT_STATED)
                            .map(level -> " Level: " + Words.of(level) + ".")
                            .orElse(""));
        }
        List<PaperPoint> lines = Stream.of(summary.lines(), summary.measures())
                .flatMap(List::stream)
                .map(line -> PaperPoint.of(line.label() + ". " + Brief.text(line.says(), Brief.TITLE)))
                .toList();
        paragraphs.add(
                "The board is asked to accept this tier; or to depart from it, with a reason and the clause it rests"
                        + " on; or to defer until the evidence named below is there; or to let the proposal be withdrawn.");
        return new PaperSection("Recommendation and action required", paragraphs, lines);
    }

    /** A tier that requires nothing rests on what the verdict cites. */
    private PaperSection why(Tiers tiers) {
        PaperSection why = tiers.why();
        return why.points().isEmpty()
                ? new PaperSection(why.heading(), why.paragraphs(), List.of(told.verdict()))
                : why;
    }

    private PaperSection missing() {
        List<PaperPoint> points = new ArrayList<>();
        List<NextQuestion> next = rationale.nextQuestions();
        next.stream()
                .limit(QUESTIONS)
                .forEach(each -> points.add(new PaperPoint(each.question(), List.of(), Telling.answers(each, words))));
        if (next.size() > QUESTIONS) {
            points.add(PaperPoint.of("And " + (next.size() - QUESTIONS) + " more, which settle less."));
        }
        List<String> paragraphs = new ArrayList<>();
        if (points.isEmpty()) {
            paragraphs.add("No missing answer could change the result.");
        }
        if (!rationale.idle().isEmpty()) {
            paragraphs.add("Open, but without effect on the result: "
                    + rationale.idle().stream().map(words::of).map(Words::lower).collect(Collectors.joining("; "))
                    + ".");
        }
        if (!points.isEmpty()) {
            paragraphs.add("Find these answers, in this order:");
        }
        return new PaperSection("What is missing", paragraphs, points);
    }

    private PaperSection readings() {
        StabilityTold stability = new StabilityTold(decision.rulebook());
        List<Passage> turns = stability.turns(judgement, rationale.readings());
        List<PaperPoint> points = new ArrayList<>();
        turns.stream()
                .limit(TURNS)
                .forEach(turn -> points.add(new PaperPoint(turn.heading(), List.of(), turn.sentences())));
        if (turns.size() > TURNS) {
            points.add(PaperPoint.of("And " + (turns.size() - TURNS) + " more, on the decision's page."));
        }
        return new PaperSection(
                "Other readings of the framework",
                List.of(String.join(" ", stability.lead(rationale.readings()))),
                points);
    }

    private PaperSection following(String heading, ConsequenceKind... kinds) {
        Set<ConsequenceKind> wanted = Set.of(kinds);
        List<PaperPoint> points = judgement.consequences().stream()
                .filter(each -> wanted.contains(each.kind()))
                .map(this::point)
                .toList();
        return points.isEmpty()
                ? PaperSection.of(heading, "Nothing follows here.")
                : new PaperSection(heading, List.of(), points);
    }

    private PaperPoint point(Consequence consequence) {
        return PaperPoint.of(Brief.text(consequence.text(), Brief.FOLLOWING), told.citations(consequence.rule()));
    }

    private PaperSection risks() {
        String equity = Brief.sentence("Effect on health inequalities, as the proposal states it: "
                + proposal.equity()
                        .map(stated -> effect(stated.effect())
                                + stated.explanation()
                                        .map(text -> ". " + Brief.text(text, Brief.PROSE))
                                        .orElse(""))
                        .orElse("not stated"));
        List<PaperPoint> flags = judgement.consequences().stream()
                .filter(each -> each.kind() == ConsequenceKind.FLAG)
                .map(this::point)
                .toList();
        List<String> paragraphs = flags.isEmpty() ? List.of(equity, "The rules raise no flag.") : List.of(equity);
        return new PaperSection("Equity, risks and flags", paragraphs, flags);
    }

    private static String effect(Equity.Effect effect) {
        return switch (effect) {
            case POSITIVE -> "it makes them smaller";
            case NEUTRAL -> "it leaves them as they are";
            case NEGATIVE -> "it makes them larger";
            case NOT_ASSESSED -> "not assessed";
        };
    }

    private PaperSection conflicts() {
        return new PaperSection(
                "Conflicts of interest declared",
                proposal.conflictsDeclared()
                        .map(declared -> declared.isEmpty()
                                ? List.of("None.")
                                : Brief.items(declared, CONFLICTS, ", which the proposal has."))
                        .orElse(List.of("The proposal does not say.")),
                List.of());
    }

    /** What the requirements and the verdict cite of the published sources, in their order. */
    private List<BoardPaper.CitedClause> clauses() {
        Set<Citation> cited = judgement.firings().stream()
                .filter(firing -> firing.stage() == Stage.REQUIREMENT || firing.stage() == Stage.VERDICT)
                .flatMap(firing -> firing.rule().citations().stream())
                .collect(Collectors.toSet());
        return decision.rulebook().sources().stream()
                .filter(source -> source.weight() != Weight.HOUSE)
                .flatMap(source -> source.clauses().stream()
                        .map(clause ->
                                new BoardPaper.CitedClause(new Citation(source.id(), clause.id()), clause.says())))
                .filter(clause -> cited.contains(clause.citation()))
                .toList();
    }
}
