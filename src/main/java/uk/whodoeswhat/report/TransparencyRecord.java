package uk.whodoeswhat.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.whodoeswhat.decision.EngineVersion;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.RecordReader;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.framework.PlainDate;
import uk.whodoeswhat.framework.Source;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.rulebook.definition.Stage;

/**
 * A record of the Algorithmic Transparency Recording Standard, made from a rulebook and from what a service knows of itself. Its
 * texts are in `transparency.yaml`.
 */
public record TransparencyRecord(List<Part> parts) {
    private static final String FILE = "transparency.yaml";
    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");
    private static final TransparencyRecord TEMPLATE = template();

    public TransparencyRecord {
        parts = List.copyOf(parts);
    }

    /** A part of the template. */
    public record Part(String heading, List<Field> fields) {
        public Part {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A field of the template.
     *
     * @param says what is known; one paragraph each
     * @param ask what a person must still write
     */
    public record Field(String name, Optional<List<String>> says, Optional<String> ask) {
        /** What is known; nothing where a person must write all of it. */
        public List<String> said() {
            return says.orElse(List.of());
        }
    }

    /** The record of a service that decides by this rulebook. */
    public static TransparencyRecord of(Rulebook rulebook, Deployment deployment) {
        Map<String, String> names = names(rulebook, deployment);
        return new TransparencyRecord(TEMPLATE.parts().stream()
                .map(part -> new Part(
                        part.heading(),
                        part.fields().stream()
                                .map(field -> filled(field, names))
                                .toList()))
                .toList());
    }

    private static TransparencyRecord template() {
        try (InputStream in = Objects.requireNonNull(TransparencyRecord.class.getResourceAsStream(FILE), FILE)) {
            Result<TransparencyRecord> read =
                    RecordReader.of(TransparencyRecord.class).read(in.readAllBytes(), Format.YAML);
            if (read instanceof Result.Ok<TransparencyRecord> accepted) {
                return accepted.value();
            }
            throw new IllegalStateException(FILE + ": " + read.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static Field filled(Field field, Map<String, String> names) {
        return new Field(
                field.name(),
                field.says()
                        .map(said ->
                                said.stream().map(text -> filled(text, names)).toList()),
                field.ask());
    }

    private static String filled(String text, Map<String, String> names) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(
                        Objects.requireNonNull(names.get(name.group(1)), () -> FILE + " has no " + name.group())));
    }

    private static Map<String, String> names(Rulebook rulebook, Deployment deployment) {
        RulebookDefinition manifest = rulebook.manifest();
        Words words = new Words(manifest);
        Map<String, String> names = new HashMap<>();
        names.put("title", manifest.title());
        names.put("id", manifest.id());
        names.put("version", manifest.version());
        names.put("from", PlainDate.of(manifest.effectiveFrom()));
        names.put("digest", rulebook.digest());
        names.put("engine", EngineVersion.get());
        names.put("rules", String.valueOf(rulebook.rules().size()));
        names.put("stages", String.valueOf(Stage.values().length));
        names.put("criteria", String.valueOf(manifest.criteria().size()));
        names.put("questions", String.valueOf(manifest.questions().size()));
        names.put("parameters", String.valueOf(manifest.parameters().size()));
        names.put("tiers", String.valueOf(manifest.tiers().size()));
        names.put(
                "tier-names",
                Words.list(manifest.tiers().stream()
                        .map(tier -> "“" + words.of(tier.tier()) + "”")
                        .toList()));
        names.put(
                "sources",
                String.join("; ", rulebook.sources().stream().map(Source::title).toList()));
        names.put(
                "clauses",
                String.valueOf(rulebook.sources().stream()
                        .mapToInt(source -> source.clauses().size())
                        .sum()));
        names.put("store", deployment.store());
        names.put("log", deployment.log());
        names.put(
                "recorded",
                deployment.recorded() == 1 ? "One decision was" : deployment.recorded() + " decisions were");
        names.put("scenarios", deployment.scenarios());
        names.put("retention", deployment.keeping());
        names.put(
                "access",
                "No identity provider is configured: the service answers only on the machine it runs on, and whoever can use that "
                        + "machine can use it.");
        return names;
    }

    /** The record as Markdown, with what a person must still write marked. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# Algorithmic transparency record: Who Does What\n");
        for (Part part : parts) {
            text.append("\n## ").append(escaped(part.heading())).append('\n');
            for (Field field : part.fields()) {
                text.append("\n### ").append(escaped(field.name())).append('\n');
                field.said()
                        .forEach(said -> text.append('\n').append(escaped(said)).append('\n'));
                field.ask()
                        .ifPresent(ask -> text.append("\n**To be filled in:** ")
                                .append(escaped(ask))
                                .append('\n'));
            }
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_<>\\[\\]#])", "\\\\$1");
    }
}
