package uk.whodoeswhat.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.decision.Detail;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rationale.ExecutiveSummary;
import uk.whodoeswhat.rationale.Rationale;
import uk.whodoeswhat.rationale.Telling;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.tier.Headline;

/** Tells a decision to a board: the result first, then why, why not another tier, what was found and what follows. */
public final class BoardView {
    private final Decision decision;
    private final Judgement judgement;
    private final Told told;
    private final Words words;

    private BoardView(Decision decision) {
        this.decision = decision;
        this.judgement = decision.judgement();
        this.told = new Told(decision);
        this.words = told.words();
    }

    /** TIER ends with the result, TRACE tells every rule that fired too, and FULL what would change it and the decision's digest. */
    public static Paper of(Decision decision, Detail detail) {
        return new BoardView(decision).paper(detail);
    }

    /** Every rule that had a say, in order. */
    public static PaperSection trace(Decision decision) {
        return new Steps(new Told(decision)).section();
    }

    /** By which rules, in which reading and by which program it was decided. */
    public static PaperSection provenance(Decision decision) {
        return new Provenance(decision).section(true);
    }

    private Paper paper(Detail detail) {
        List<PaperSection> sections = new ArrayList<>();
        sections.add(result());
        if (detail != Detail.TIER) {
            Tiers tiers = new Tiers(told);
            sections.add(tiers.why());
            sections.add(tiers.whyNot());
            if (detail == Detail.FULL) {
                sections.addAll(rationale());
            }
            sections.add(new PaperSection("What was found", List.of(), told.findings()));
            sections.addAll(new ConsequenceSections(told).sections());
        }
        if (detail == Detail.TRACE) {
            sections.add(new Steps(told).section());
        }
        sections.add(new Provenance(decision).section(detail == Detail.FULL));
        return new Paper(judgement.proposal().title(), lead(), sections);
    }

    /** What would change the tier, what is missing, and how firm it is. */
    private List<PaperSection> rationale() {
        Rationale rationale = Rationale.of(decision.rulebook(), judgement);
        return Telling.beyondWhyNot(decision.rulebook(), judgement, rationale).stream()
                .map(passage -> new PaperSection(
                        passage.heading(),
                        List.of(),
                        passage.sentences().stream().map(PaperPoint::of).toList()))
                .toList();
    }

    private List<String> lead() {
        Proposal proposal = judgement.proposal();
        List<String> lead = new ArrayList<>();
        lead.add("Proposal " + proposal.reference() + ", version " + proposal.version() + ", of "
                + PlainDate.of(proposal.date()) + ".");
        String setting = proposal.cohort().setting().map(each -> ", " + each).orElse("");
        lead.add("Service: " + proposal.service().name() + ". For: "
                + proposal.cohort().userRole() + setting + ".");
        if (proposal.example()) {
            lead.add("Example, not an official assessment.");
        }
        return lead;
    }

    private PaperSection result() {
        ExecutiveSummary summary = ExecutiveSummary.of(
                decision.rulebook(), judgement, decision.rulebook().stability(judgement));
        List<String> result = new ArrayList<>();
        result.add(summary.label() + ". " + String.join(" ", summary.headline()));
        result.addAll(summary.duties());
        if (judgement.headline() != Headline.SETTLED) {
            result.add("Tier today: " + Words.lower(words.of(judgement.tier())) + ".");
        }
        judgement.level().ifPresent(level -> result.add("Level: " + Words.of(level) + "."));
        if (!judgement.possibleTiers().contains(judgement.tier())) {
            result.add("Every answer that is still missing leads to another tier than today's.");
        }
        List<PaperPoint> points = new ArrayList<>();
        Stream.of(summary.lines(), summary.measures())
                .flatMap(List::stream)
                .forEach(line -> points.add(PaperPoint.of(line.label() + ". " + line.says())));
        points.add(told.verdict());
        summary.next().forEach(next -> points.add(PaperPoint.of(next)));
        return new PaperSection("Result", result, points);
    }
}
