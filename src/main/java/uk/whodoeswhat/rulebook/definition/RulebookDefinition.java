package uk.whodoeswhat.rulebook.definition;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.Key;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.tier.CriterionStructure;
import uk.whodoeswhat.tier.OpenCriterion;
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
        List<NationalBody> nationalBodies,
        List<String> sources,
        List<String> aims,
        List<String> standardisation,
        List<AssuranceEntry> assurances,
        List<OpenCriterion.Effect> bringFirst,
        List<CriterionEntry> criteria,
        List<TierEntry> tiers,
        List<RequirementEntry> requirements,
        List<Question> questions,
        List<Parameter> parameters,
        Declarations declares,
        List<ExampleService> examples) {
    public RulebookDefinition {
        nationalBodies = List.copyOf(nationalBodies);
        sources = List.copyOf(sources);
        aims = List.copyOf(aims);
        standardisation = List.copyOf(standardisation);
        assurances = List.copyOf(assurances);
        bringFirst = List.copyOf(bringFirst);
        criteria = List.copyOf(criteria);
        tiers = List.copyOf(tiers);
        requirements = List.copyOf(requirements);
        questions = List.copyOf(questions);
        parameters = List.copyOf(parameters);
        examples = List.copyOf(examples);
    }

    /** A body that can say that it provides a service nationally, from one day until another where that is past. */
    public record NationalBody(String ods, String name, LocalDate from, Optional<LocalDate> until) {}

    /** The ODS codes of the national bodies of a day. */
    public Set<String> nationalBodiesOn(LocalDate day) {
        return nationalBodies.stream()
                .filter(body -> !day.isBefore(body.from())
                        && body.until().filter(day::isAfter).isEmpty())
                .map(NationalBody::ods)
                .collect(Collectors.toUnmodifiableSet());
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

    /** How the criteria hang together; opening a rulebook checks that each named exists. */
    public CriterionStructure structure() {
        Map<Criterion, List<Criterion>> wholes = new EnumMap<>(Criterion.class);
        Map<Criterion, List<Status>> answers = new EnumMap<>(Criterion.class);
        Map<Criterion, Status> enough = new EnumMap<>(Criterion.class);
        for (CriterionEntry entry : criteria) {
            Criterion criterion = entry.criterion();
            if (criterion.isWhole()) {
                wholes.put(criterion, named(entry.parts()));
            } else {
                answers.put(
                        criterion, entry.changes().stream().map(ChangeEntry::to).toList());
            }
            entry.enough().ifPresent(status -> enough.put(criterion, status));
        }
        return new CriterionStructure(named(aims), named(standardisation), wholes, answers, enough, bringFirst);
    }

    /** The names of the assurances that are looked at, by their field in a proposal, in order. */
    public Map<String, String> assuranceNames() {
        Map<String, String> names = new LinkedHashMap<>();
        assurances.forEach(entry -> names.put(entry.id(), entry.name()));
        return names;
    }

    private List<Criterion> named(List<String> ids) {
        return criteria.stream()
                .filter(entry -> ids.contains(entry.id()))
                .map(CriterionEntry::criterion)
                .toList();
    }

    /**
     * A criterion: its title, the same in a few words, the clauses that ask for it, the question of the proposal form, and what it would take to become
     * each definite status, of which one may be enough; a whole changes through its parts alone.
     */
    public record CriterionEntry(
            String id,
            String title,
            String shortTitle,
            List<Citation> citations,
            String question,
            List<String> parts,
            Optional<Status> enough,
            List<ChangeEntry> changes) {
        public CriterionEntry {
            citations = List.copyOf(citations);
            parts = List.copyOf(parts);
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

    /** An assurance that is looked at, by its field in a proposal: its name. */
    public record AssuranceEntry(String id, String name) {}

    /** A requirement that puts several criteria together: its title. */
    public record RequirementEntry(String id, String title) {}

    /** A tier: its title and its usage in words. */
    public record TierEntry(@Key("id") Tier tier, String title, Usage usage, String words) {}
}
