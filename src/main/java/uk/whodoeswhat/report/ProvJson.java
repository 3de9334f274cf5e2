package uk.whodoeswhat.report;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.register.Envelope;
import uk.whodoeswhat.register.RecordedDecision;

/**
 * Where a recorded decision came from, as W3C PROV-JSON: deciding is an activity that used the proposal and the rulebook and
 * generated the decision; the program carried it out for the organisation that submitted; a decision that superseded another is
 * a revision of it. Names of people are left out.
 *
 * <pre>
 * {"prefix": {"wdw": "urn:who-does-what:"},
 *  "entity": {"wdw:decision.ID": {...}, "wdw:proposal.REFERENCE.VERSION": {...}, "wdw:rulebook.ID.VERSION": {...}},
 *  "activity": {"wdw:deciding.ID": {...}}, "agent": {...},
 *  "used": {...}, "wasGeneratedBy": {...}, "wasAssociatedWith": {...}, "actedOnBehalfOf": {...}, "wasRevisionOf": {...}}
 * </pre>
 */
public final class ProvJson {
    private static final String PREFIX = "wdw";

    private final RecordedDecision recorded;
    private final Withholding withholding;
    private final Map<String, Object> decision;
    private final Map<String, Object> proposal;

    ProvJson(RecordedDecision recorded, Withholding withholding) {
        this.recorded = recorded;
        this.withholding = withholding;
        this.decision = Json.tree(recorded.decision());
        this.proposal = Json.tree(recorded.proposal());
    }

    /** The provenance of a decision, with nothing withheld. */
    public static Map<String, Object> of(RecordedDecision recorded) {
        return new ProvJson(recorded, Withholding.NOTHING).tree();
    }

    Map<String, Object> tree() {
        Envelope envelope = recorded.envelope();
        Map<?, ?> proposed = object(decision, "proposal");
        Map<?, ?> rules = object(decision, "rulebook");
        String id = name("decision", envelope.id());
        String of = name("proposal", text(proposed, "reference") + "." + text(proposed, "version"));
        String by = name("rulebook", text(rules, "id") + "." + text(rules, "version"));
        String deciding = name("deciding", envelope.id());
        String program = name("program", text(decision, "engine"));
        String submitter = name("organisation", text(object(proposal, "submittedBy"), "organisation"));

        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("prefix", Map.of(PREFIX, "urn:who-does-what:"));
        Map<String, Object> entities = new LinkedHashMap<>();
        entities.put(id, entity("A decision", text(decision, "digest"), text(decision, "tier")));
        entities.put(of, entity(text(proposed, "title"), text(proposed, "digest"), ""));
        entities.put(by, entity("A rulebook", text(rules, "digest"), ""));
        tree.put("entity", entities);
        tree.put("activity", Map.of(deciding, activity(envelope)));
        tree.put(
                "agent",
                Map.of(
                        program,
                        Map.of("prov:type", qualified("prov:SoftwareAgent")),
                        submitter,
                        Map.of("prov:type", qualified("prov:Organization"))));
        tree.put("used", Map.of("_:u1", used(deciding, of), "_:u2", used(deciding, by)));
        tree.put("wasGeneratedBy", Map.of("_:g1", Map.of("prov:entity", id, "prov:activity", deciding)));
        tree.put("wasAttributedTo", Map.of("_:t1", Map.of("prov:entity", of, "prov:agent", submitter)));
        tree.put("wasAssociatedWith", Map.of("_:a1", Map.of("prov:activity", deciding, "prov:agent", program)));
        tree.put("wasDerivedFrom", derived(id, of, by, envelope));
        return tree;
    }

    private Map<String, Object> activity(Envelope envelope) {
        String made = DateTimeFormatter.ISO_INSTANT.format(envelope.made());
        return withholding.ofEnvelope("made")
                ? Map.of("prov:label", "Deciding")
                : Map.of("prov:startTime", made, "prov:endTime", made, "prov:label", "Deciding");
    }

    private static Map<String, Object> derived(String id, String of, String by, Envelope envelope) {
        Map<String, Object> derived = new LinkedHashMap<>();
        derived.put("_:d1", derivation(id, of));
        derived.put("_:d2", derivation(id, by));
        envelope.supersedes().ifPresent(other -> {
            Map<String, Object> revision = new LinkedHashMap<>(derivation(id, name("decision", other)));
            revision.put("prov:type", qualified("prov:Revision"));
            derived.put("_:d3", revision);
        });
        return derived;
    }

    private static Map<String, Object> derivation(String made, String from) {
        return Map.of("prov:generatedEntity", made, "prov:usedEntity", from);
    }

    private static Map<String, Object> used(String activity, String entity) {
        return Map.of("prov:activity", activity, "prov:entity", entity);
    }

    private static Map<String, Object> entity(String label, String digest, String tier) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("prov:label", label);
        entity.put(PREFIX + ":digest", digest);
        if (!tier.isEmpty()) {
            entity.put(PREFIX + ":tier", tier);
        }
        return entity;
    }

    private static Map<String, Object> qualified(String name) {
        return Map.of("$", name, "type", "prov:QUALIFIED_NAME");
    }

    private static String name(String kind, Object id) {
        return PREFIX + ":" + kind + "." + id;
    }

    private static String text(Map<?, ?> tree, String key) {
        return String.valueOf(tree.get(key));
    }

    private static Map<?, ?> object(Map<String, Object> tree, String key) {
        return tree.get(key) instanceof Map<?, ?> map ? map : Map.of();
    }
}
