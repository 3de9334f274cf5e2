package uk.whodoeswhat.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.decision.EngineVersion;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.proposal.Evidence;
import uk.whodoeswhat.proposal.EvidenceSource;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.Judgement;
import uk.whodoeswhat.rulebook.Manifest;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/** A decision as its page shows it, in plain English. Texts are as their authors wrote them: the template escapes them. */
record DecisionView(
        Proposal proposal,
        String date,
        String tier,
        String usage,
        String level,
        boolean firm,
        String standing,
        List<String> possible,
        Reasons reasons,
        List<Item> evidence,
        List<Cited> cited,
        Map<String, String> versions) {

    /** A link to a clause on the same page. */
    record Citation(String text, String href) {}

    /** A statement with the clauses it rests on. `mark` is a word for its outcome, with the colour it is shown in. */
    record Point(String text, String mark, String colour, List<String> details, List<Citation> citations) {}

    /** Points under a heading; `lead` goes before them. */
    record Section(String heading, String lead, List<Point> points) {}

    /** An item of evidence and where it can be read; `link` is empty where nobody stated one. */
    record Item(String id, String title, String grade, String source, String link) {}

    /** A source with those of its clauses that this decision cites. */
    record Cited(String title, String published, List<CitedClause> clauses) {}

    /** A clause: `phrase` is empty where none is quoted. */
    record CitedClause(String anchor, String id, String heading, String says, String phrase) {}

    static DecisionView of(Decision decision) {
        Judgement judgement = decision.judgement();
        Manifest manifest = decision.rulebook().manifest();
        Words words = new Words(manifest);
        Tier tier = judgement.tier();
        Citations citations = new Citations(decision.rulebook().sources());
        Reasons reasons = Reasons.of(decision, citations);
        return new DecisionView(
                judgement.proposal(),
                PlainDate.of(judgement.proposal().date()),
                words.of(tier),
                words.usage(tier),
                judgement.level().map(Words::of).orElse(""),
                judgement.standing() == Standing.FIRM,
                Words.of(judgement.standing()),
                judgement.possibleTiers().stream().map(words::of).toList(),
                reasons,
                judgement.proposal().evidence().stream().map(DecisionView::item).toList(),
                citations.cited(),
                versions(decision));
    }

    private static Item item(Evidence evidence) {
        return new Item(
                evidence.id(),
                evidence.title(),
                evidence.grade() + ", graded by "
                        + switch (evidence.gradedBy()) {
                            case PROPOSER -> "the proposer";
                            case BOARD -> "a board";
                            case INDEPENDENT -> "somebody independent";
                        },
                evidence.source().map(EvidenceSource::title).orElse("not stated"),
                evidence.source().flatMap(EvidenceSource::link).orElse(""));
    }

    private static Map<String, String> versions(Decision decision) {
        Manifest manifest = decision.rulebook().manifest();
        List<String> reading = new ArrayList<>();
        decision.judgement().reading().answers().forEach((question, answer) -> reading.add(question + ": " + answer));
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("Rulebook", manifest.title() + " (" + manifest.id() + " " + manifest.version() + ")");
        versions.put("Rulebook digest", decision.rulebook().digest());
        versions.put("Reading", String.join("; ", reading));
        versions.put("Engine", EngineVersion.get());
        versions.put("Proposal digest", decision.judgement().proposal().digest());
        versions.put("Decision digest", decision.digest());
        return versions;
    }
}
