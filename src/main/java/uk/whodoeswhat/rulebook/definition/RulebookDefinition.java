package uk.whodoeswhat.rulebook.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.whodoeswhat.document.Key;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.tier.Tier;
import uk.whodoeswhat.tier.Usage;

/**
 * What the YAML files of a rulebook say of it together: id, version, the day it takes effect, and in plain English the
 * criteria, tiers, questions of reading and parameters.
 */
public record RulebookDefinition(
        String id,
        String version,
        String title,
        LocalDate effectiveFrom,
        String nationalBody,
        List<String> sources,
        List<CriterionEntry> criteria,
        List<TierEntry> tiers,
        List<RequirementEntry> requirements,
        List<Question> questions,
        List<Parameter> parameters,
        Declarations declares) {
    public RulebookDefinition {
        sources = List.copyOf(sources);
        criteria = List.copyOf(criteria);
        tiers = List.copyOf(tiers);
        requirements = List.copyOf(requirements);
        questions = List.copyOf(questions);
        parameters = List.copyOf(parameters);
    }

    /** What is said of a tier; opening a rulebook checks that there is something of each. */
    public TierEntry entry(Tier tier) {
        for (TierEntry entry : tiers) {
            if (entry.tier() == tier) {
                return entry;
            }
        }
        throw new IllegalArgumentException("the rulebook says nothing of " + tier);
    }

    /** What is said of a criterion. */
    public CriterionEntry entry(Criterion criterion) {
        for (CriterionEntry entry : criteria) {
            if (entry.id().equals(criterion.id())) {
                return entry;
            }
        }
        throw new IllegalArgumentException("the rulebook says nothing of " + criterion.id());
    }

    /**
     * A criterion: its title, the clauses that ask for it, the question of the proposal form, and what it would take to become
     * each definite status; a whole changes through its parts alone.
     */
    public record CriterionEntry(
            String id, String title, List<Citation> citations, String question, List<ChangeEntry> changes) {
        public CriterionEntry {
            citations = List.copyOf(citations);
            changes = List.copyOf(changes);
        }

        /** What it would take to become this. */
        public ChangeEntry change(Status to) {
            for (ChangeEntry change : changes) {
                if (change.to() == to) {
                    return change;
                }
            }
            throw new IllegalArgumentException("the rulebook says nothing of " + id + " " + to);
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

    /**
     * What it would take for a criterion to become something: who can supply the answer where it is missing or disputed, who can
     * bring it about where another is given, and the evidence, in which a parameter in braces stands for its value. From some
     * answers it would be a step away from the centre, which nobody brings about.
     */
    public record ChangeEntry(
            Status to,
            ChangeOwner whereMissing,
            ChangeOwner whereAnswered,
            Set<Status> awayFrom,
            String evidenceNeeded) {
        public ChangeEntry {
            awayFrom = Set.copyOf(awayFrom);
        }

        /** Who could bring it about where the status is this. */
        public ChangeOwner who(Status from) {
            if (awayFrom.contains(from)) {
                return ChangeOwner.NOBODY;
            }
            return from.isOpen() ? whereMissing : whereAnswered;
        }
    }

    /** A requirement that puts several criteria together: its title. */
    public record RequirementEntry(String id, String title) {}

    /** A tier: its title and its usage in words. */
    public record TierEntry(@Key("id") Tier tier, String title, Usage usage, String words) {}
}
