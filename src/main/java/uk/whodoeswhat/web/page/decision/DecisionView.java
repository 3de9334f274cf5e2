package uk.whodoeswhat.web.page.decision;

import java.util.List;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rationale.ExecutiveSummary;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.report.BoardView;
import uk.whodoeswhat.report.PaperSection;

/** A decision as its page shows it, in plain English: first a page of reasons, then all that lies behind them. */
record DecisionView(
        Proposal proposal,
        String date,
        String cohort,
        ExecutiveSummary summary,
        Verdict verdict,
        Why why,
        Picture picture,
        List<FindingRow> findings,
        List<EvidenceItem> evidence,
        Outlook outlook,
        List<Followings> follows,
        List<Point> trace,
        List<Point> provenance,
        List<Cites.Panel> clauses) {

    static DecisionView of(Decision decision) {
        Teller teller = new Teller(decision);
        Proposal proposal = decision.judgement().proposal();
        return new DecisionView(
                proposal,
                PlainDate.of(proposal.date()),
                Words.capital(proposal.cohort().userRole())
                        + proposal.cohort().setting().map(each -> ", " + each).orElse(""),
                ExecutiveSummary.of(
                        teller.rulebook(), teller.judgement(), teller.rulebook().stability(teller.judgement())),
                Verdict.of(decision.judgement(), teller.words()),
                Why.of(teller),
                Picture.of(teller),
                FindingRow.of(teller),
                EvidenceItem.of(proposal.evidence()),
                Outlook.of(teller),
                Followings.of(teller),
                points(BoardView.trace(decision), teller),
                points(BoardView.provenance(decision), teller),
                teller.cites().panels());
    }

    private static List<Point> points(PaperSection section, Teller teller) {
        return section.points().stream()
                .map(point -> Point.of(point, teller.cites()))
                .toList();
    }
}
