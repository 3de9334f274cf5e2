package uk.whodoeswhat.web;

import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.whodoeswhat.tier.Headline;
import uk.whodoeswhat.tier.LocalLevel;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;
import uk.whodoeswhat.tier.Usage;

/** The schemas (JSON Schema 2020-12, as OpenAPI 3.1 has them) of what the API answers. */
final class ApiSchemas {

    static Schema<?> decision() {
        Schema<?> schema = object().description("A decision; `tier` ends at `summary`, `trace` at `consequences`");
        schema.addProperty("schema", text());
        schema.addProperty("proposal", object());
        schema.addProperty("rulebook", object());
        schema.addProperty("engine", text());
        schema.addProperty("asOf", text().format("date"));
        schema.addProperty("reading", object());
        schema.addProperty("tier", choice(Tier.values()));
        schema.addProperty("usage", choice(Usage.values()));
        schema.addProperty("level", choice(LocalLevel.values()).description("For LOCAL only"));
        schema.addProperty("standing", choice(Standing.values()));
        schema.addProperty("possibleTiers", list(choice(Tier.values())));
        schema.addProperty("headline", choice(Headline.values()).description("What a reader is told first"));
        schema.addProperty("need", object().description("What need and alternatives say by themselves"));
        schema.addProperty("aimsCase", object().description("Whether the case for a national service is made"));
        schema.addProperty("summary", text().description("Plain English"));
        Stream.of("findings", "requirements", "trace", "consequences")
                .forEach(name -> schema.addProperty(name, list(object())));
        schema.addProperty("digest", text().pattern("^sha256:[0-9a-f]{64}$"));
        schema.setRequired(List.of(
                "schema",
                "proposal",
                "rulebook",
                "engine",
                "asOf",
                "reading",
                "tier",
                "usage",
                "standing",
                "possibleTiers",
                "headline",
                "need",
                "aimsCase",
                "summary"));
        return schema;
    }

    static Schema<?> certificate() {
        Schema<?> schema = object().description("What holds of a rulebook; each failure with proposals that show it");
        schema.addProperty("schema", text());
        schema.addProperty("rulebook", object());
        schema.addProperty("holds", flag());
        Stream.of("milliseconds", "readings", "allStates").forEach(name -> schema.addProperty(name, whole()));
        Stream.of("states", "findings", "outOfReach", "fires", "fitting")
                .forEach(name -> schema.addProperty(name, object()));
        Stream.of("checks", "failures").forEach(name -> schema.addProperty(name, list(object())));
        schema.addProperty("remarks", list(text()));
        schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        return schema;
    }

    static Schema<?> problem() {
        Schema<?> schema = object().description("RFC 9457");
        schema.addProperty("type", text().format("uri"));
        schema.addProperty("title", text());
        schema.addProperty("status", whole());
        schema.addProperty("detail", text());
        schema.addProperty("instance", text().format("uri-reference"));
        schema.addProperty("requestId", text().maxLength(128));
        schema.addProperty("errors", list(error()).description("Every problem of a proposal"));
        schema.setRequired(List.of("title", "status", "detail", "requestId"));
        return schema;
    }

    static Schema<?> lineErrors() {
        Schema<?> schema = object();
        schema.addProperty("line", whole());
        schema.addProperty("errors", list(error()));
        schema.setRequired(List.of("line", "errors"));
        return schema;
    }

    static Schema<?> recorded() {
        Schema<?> schema =
                object().description("A recorded decision; `decision` and `proposal` are canonical bytes, unchanged");
        schema.addProperty("id", text().format("uuid"));
        schema.addProperty("decision", ref("Decision"));
        schema.addProperty("proposal", proposal());
        schema.addProperty("ownReading", flag().description("Whether the reading was the rulebook's own"));
        schema.addProperty(
                "envelope",
                object().description("When, by whom (or since when that is erased), in which request, and why so"));
        schema.addProperty("withdrawn", flag());
        schema.addProperty("supersededBy", text().format("uuid"));
        schema.addProperty(
                "notices", list(object()).description("Corrections and withdrawals, in the order of the log"));
        schema.addProperty(
                "log",
                object().description(
                                "Its entry in the log, and the salts that open what is left of record and envelope"));
        schema.setRequired(
                List.of("id", "decision", "proposal", "ownReading", "envelope", "withdrawn", "notices", "log"));
        return schema;
    }

    static Schema<?> submission() {
        Schema<?> around = object();
        around.addProperty("proposal", proposal());
        around.addProperty("by", person());
        around.addProperty("reason", text().maxLength(4000).description("Needed for another reading"));
        around.setRequired(List.of("proposal"));
        Schema<Object> schema = new Schema<>();
        schema.addOneOfItem(proposal());
        schema.addOneOfItem(around);
        return schema.description("A proposal, or one with who submits it and why");
    }

    static Schema<?> withdrawal() {
        Schema<?> schema = object();
        schema.addProperty("reason", text().maxLength(4000));
        schema.addProperty("by", person());
        schema.setRequired(List.of("reason"));
        return schema;
    }

    private static Schema<?> person() {
        Schema<?> schema = object();
        schema.addProperty("name", text().maxLength(200));
        schema.addProperty("role", text().maxLength(200));
        schema.setRequired(List.of("name", "role"));
        return schema;
    }

    private static Schema<Boolean> flag() {
        Schema<Boolean> schema = new Schema<>();
        schema.setTypes(Set.of("boolean"));
        return schema;
    }

    private static Schema<?> error() {
        Schema<?> schema = object();
        schema.addProperty("path", text().description("Empty for the document itself"));
        schema.addProperty("line", whole().description("From 1; left out, as `column`, where it is not known"));
        schema.addProperty("column", whole());
        schema.addProperty("found", text());
        schema.addProperty("allowed", text());
        schema.setRequired(List.of("path", "found", "allowed"));
        return schema;
    }

    /** A proposal: its schema is a document of its own. */
    static Schema<?> proposal() {
        return object().description("A proposal; its JSON Schema is at " + SchemaController.PATH);
    }

    static Schema<String> text() {
        Schema<String> schema = new Schema<>();
        schema.setTypes(Set.of("string"));
        return schema;
    }

    static Schema<Integer> whole() {
        Schema<Integer> schema = new Schema<>();
        schema.setTypes(Set.of("integer"));
        return schema;
    }

    static Schema<Object> object() {
        Schema<Object> schema = new Schema<>();
        schema.setTypes(Set.of("object"));
        return schema;
    }

    static Schema<Object> list(Schema<?> items) {
        Schema<Object> schema = new Schema<>();
        schema.setTypes(Set.of("array"));
        schema.setItems(items);
        return schema;
    }

    static Schema<Object> ref(String name) {
        Schema<Object> schema = new Schema<>();
        schema.set$ref("#/components/schemas/" + name);
        return schema;
    }

    static Schema<Object> oneOf(String... names) {
        Schema<Object> schema = new Schema<>();
        new LinkedHashSet<>(List.of(names)).forEach(name -> schema.addOneOfItem(ref(name)));
        return schema;
    }

    static Schema<String> choice(Enum<?>... values) {
        Schema<String> schema = text();
        Stream.of(values).map(Enum::name).forEach(schema::addEnumItemObject);
        return schema;
    }

    private ApiSchemas() {}
}
