package uk.whodoeswhat.rulebook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.proposal.Assurance;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;

/**
 * Checks how a rulebook's criteria hang together: each list names criteria that can be in it, a whole has two sub-claims that no
 * other has, and every other criterion may take definite statuses of its own kind.
 */
record StructureChecks(RulebookDefinition manifest, Inconsistencies found) {
    private static final Set<Status> OF_A_CLAIM =
            EnumSet.of(Status.DEMONSTRATED, Status.ARGUED, Status.CONTRADICTED, Status.NOT_APPLICABLE);
    private static final Set<Status> OF_A_CRITERION = EnumSet.of(Status.MET, Status.NOT_MET);

    static void of(RulebookDefinition manifest, Inconsistencies found) {
        new StructureChecks(manifest, found).check();
    }

    private void check() {
        list("aim", manifest.aims(), criterion -> true);
        list("criterion of standardisation", manifest.standardisation(), criterion -> !criterion.isWhole());
        assurances();
        if (manifest.bringFirst().isEmpty()) {
            report("no effect to bring first", "at least one");
        }
        List<String> parts = new ArrayList<>();
        for (RulebookDefinition.CriterionEntry entry : manifest.criteria()) {
            parts.addAll(entry.parts());
            if (entry.criterion().isWhole()) {
                whole(entry);
            } else {
                answer(entry);
            }
        }
        list("part of a whole", parts, Criterion::isSubClaim);
    }

    private void assurances() {
        List<String> ids = List.copyOf(manifest.assuranceNames().keySet());
        found.unique(
                DefinitionFiles.CRITERIA,
                "assurance",
                manifest.assurances().stream()
                        .map(RulebookDefinition.AssuranceEntry::id)
                        .toList());
        ids.stream()
                .filter(id -> !Assurance.FIELDS.contains(id))
                .forEach(id -> report("the assurance " + Problem.quoted(id), Inconsistencies.names(Assurance.FIELDS)));
    }

    private void whole(RulebookDefinition.CriterionEntry entry) {
        if (entry.parts().size() != 2 || !entry.changes().isEmpty()) {
            report(entry.parts().size() + " parts of " + entry.id(), "two parts, and no answer of its own");
        }
    }

    private void answer(RulebookDefinition.CriterionEntry entry) {
        if (!entry.parts().isEmpty() || entry.changes().isEmpty()) {
            report("no answer of " + entry.id() + ", or parts", "an answer of its own, and no parts");
        }
        Set<Status> allowed = entry.criterion().isSubClaim() ? OF_A_CLAIM : OF_A_CRITERION;
        List<String> statuses =
                entry.changes().stream().map(change -> change.to().name()).toList();
        found.unique(DefinitionFiles.CRITERIA, "change of " + entry.id() + " to", statuses);
        entry.changes().stream()
                .filter(change -> !allowed.contains(change.to()))
                .forEach(change -> report(
                        "the change of " + entry.id() + " to "
                                + Problem.quoted(change.to().name()),
                        named(allowed)));
        entry.enough()
                .filter(enough -> !statuses.contains(enough.name()))
                .ifPresent(enough -> report(
                        Problem.quoted(enough.name()) + " as enough of " + entry.id(),
                        Inconsistencies.names(statuses)));
    }

    private void list(String what, List<String> ids, Predicate<Criterion> allowed) {
        List<String> known =
                Stream.of(Criterion.values()).filter(allowed).map(Criterion::id).toList();
        found.unique(DefinitionFiles.CRITERIA, what, ids);
        ids.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> report("the " + what + " " + Problem.quoted(id), Inconsistencies.names(known)));
        if (ids.isEmpty()) {
            report("no " + what, "at least one");
        }
    }

    private void report(String what, String allowed) {
        found.report(DefinitionFiles.CRITERIA, 0, what, allowed);
    }

    private static String named(Set<Status> statuses) {
        return Inconsistencies.names(statuses.stream().map(Status::name).toList());
    }
}
