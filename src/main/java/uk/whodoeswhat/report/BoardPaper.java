package uk.whodoeswhat.report;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import uk.whodoeswhat.framework.Citation;

/**
 * A paper for a governance board, in the order in which boards read: what is asked and recommended first, the proofs last. All
 * texts are plain English without line ends.
 *
 * @param id what sets this paper apart from others in a pack: letters, digits and hyphens
 * @param tier in words
 * @param standing whether it is firm or provisional, in one word
 * @param warnings what a reader must know before all else, such as that it is only an example
 * @param front what stands in the table below the title
 * @param before what a board needs to decide
 * @param evidence what the decision rests on most, a row for each item
 * @param moreEvidence how many items the paper has no room for
 * @param after what stands behind the decision
 * @param clauses of the framework that the tier rests on
 * @param proofs by which the decision can be checked
 */
public record BoardPaper(
        String id,
        String title,
        String tier,
        String standing,
        List<String> warnings,
        List<KeyFact> front,
        List<PaperSection> before,
        List<EvidenceRow> evidence,
        int moreEvidence,
        List<PaperSection> after,
        List<CitedClause> clauses,
        List<KeyFact> proofs) {
    public BoardPaper {
        warnings = List.copyOf(warnings);
        front = List.copyOf(front);
        before = List.copyOf(before);
        evidence = List.copyOf(evidence);
        after = List.copyOf(after);
        clauses = List.copyOf(clauses);
        proofs = List.copyOf(proofs);
    }

    /** The same where the evidence with these ids is withheld, and why. */
    BoardPaper withholding(Set<String> ids, String why) {
        List<EvidenceRow> shown = evidence.stream()
                .map(row -> ids.contains(row.id()) ? row.withheld(why) : row)
                .toList();
        return new BoardPaper(
                id, title, tier, standing, warnings, front, before, shown, moreEvidence, after, clauses, proofs);
    }

    /** The same with each of its texts changed. */
    BoardPaper map(UnaryOperator<String> change) {
        return new BoardPaper(
                id,
                change.apply(title),
                change.apply(tier),
                change.apply(standing),
                warnings.stream().map(change).toList(),
                front.stream().map(fact -> fact.map(change)).toList(),
                before.stream().map(section -> section.map(change)).toList(),
                evidence.stream().map(row -> row.map(change)).toList(),
                moreEvidence,
                after.stream().map(section -> section.map(change)).toList(),
                clauses.stream().map(clause -> clause.map(change)).toList(),
                proofs.stream().map(fact -> fact.map(change)).toList());
    }

    /** The same with one more line in the table below the title. */
    BoardPaper with(KeyFact fact) {
        return new BoardPaper(
                id,
                title,
                tier,
                standing,
                warnings,
                Stream.concat(front.stream(), Stream.of(fact)).toList(),
                before,
                evidence,
                moreEvidence,
                after,
                clauses,
                proofs);
    }

    /** A name and what stands beside it. */
    public record KeyFact(String name, String value) {
        private KeyFact map(UnaryOperator<String> change) {
            return new KeyFact(change.apply(name), change.apply(value));
        }
    }

    /** An item of evidence: how strong it is, who graded it, what it compares, and what it is used for. */
    public record EvidenceRow(
            String id, String title, String source, String strength, String comparison, String usedFor) {
        private EvidenceRow withheld(String why) {
            return new EvidenceRow(id, "Withheld", why, strength, comparison, usedFor);
        }

        private EvidenceRow map(UnaryOperator<String> change) {
            return new EvidenceRow(
                    change.apply(id),
                    change.apply(title),
                    change.apply(source),
                    change.apply(strength),
                    change.apply(comparison),
                    change.apply(usedFor));
        }
    }

    /** The same under another id, for a pack in which two papers are on one proposal. */
    public BoardPaper named(String other) {
        return new BoardPaper(
                other, title, tier, standing, warnings, front, before, evidence, moreEvidence, after, clauses, proofs);
    }

    /** A clause in our own words. */
    public record CitedClause(Citation citation, String says) {
        /** For example `wdw-2023 S2`. */
        public String name() {
            return citation.source() + " " + citation.clause();
        }

        private CitedClause map(UnaryOperator<String> change) {
            return new CitedClause(citation, change.apply(says));
        }
    }
}
