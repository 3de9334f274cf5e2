package uk.whodoeswhat.rulebook;

import java.time.LocalDate;
import java.util.List;
import uk.whodoeswhat.document.Key;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.tier.Tier;
import uk.whodoeswhat.tier.Usage;

/**
 * What `rulebook.yaml` says: id, version, the day it takes effect, and in plain English the criteria, tiers, questions of
 * reading and parameters.
 */
public record Manifest(
        String id,
        String version,
        String title,
        LocalDate effectiveFrom,
        String nationalBody,
        List<String> sources,
        List<CriterionEntry> criteria,
        List<TierEntry> tiers,
        List<Question> questions,
        List<Parameter> parameters) {
    public Manifest {
        sources = List.copyOf(sources);
        criteria = List.copyOf(criteria);
        tiers = List.copyOf(tiers);
        questions = List.copyOf(questions);
        parameters = List.copyOf(parameters);
    }

    /** A criterion: its title, the clauses that ask for it, and the question of the proposal form. */
    public record CriterionEntry(String id, String title, List<Citation> citations, String question) {
        public CriterionEntry {
            citations = List.copyOf(citations);
        }

        /**
         * The criterion of this id.
         *
         * @throws IllegalArgumentException if there is none; opening a rulebook checks that there is
         */
        public Criterion criterion() {
            return Criterion.of(id).orElseThrow(() -> new IllegalArgumentException("no criterion `" + id + "`"));
        }
    }

    /** A tier: its title and its usage in words. */
    public record TierEntry(@Key("id") Tier tier, String title, Usage usage, String words) {}
}
