package uk.whodoeswhat.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.scenario.ScenarioFiles;

/** The public cases that ship with the program: real services coded from public facts, none an official assessment. */
@Component
public class Examples {
    private static final Logger LOG = LoggerFactory.getLogger(Examples.class);
    /** Public cases lie beside the folders of scenarios made to test an edge. */
    private static final Pattern WHERE = Pattern.compile("[^/]+/[^/]+/[^/]+");

    private static final String GIVEN = "given:";
    private static final Set<String> PUBLIC = Set.of("OFFICIAL", "OFFICIAL_WORDS", "STRONG");

    private final SingletonSupplier<List<Example>> list = SingletonSupplier.of(Examples::read);

    /** A case: its id, title and strength, and its proposal as YAML. */
    public record Example(String id, String title, String strength, String proposal) {

        /** How sure the expected tier is, in words. */
        public String strengthInWords() {
            return switch (strength) {
                case "OFFICIAL" -> "The framework's own example";
                case "OFFICIAL_WORDS" -> "From NHS England's published usage words";
                default -> "Expert judgement from public facts";
            };
        }

        public byte[] bytes() {
            return proposal.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static List<Example> read() {
        List<Example> found = new ArrayList<>();
        bundled().forEach((path, bytes) -> {
            if (WHERE.matcher(path).matches()) {
                Result<Node> read = DocumentReader.read(bytes, Format.YAML);
                read.problems().forEach(problem -> LOG.warn("{}: {}", path, problem.message()));
                if (read instanceof Result.Ok<Node> accepted) {
                    example(accepted.value(), bytes).ifPresent(found::add);
                }
            }
        });
        return found.stream()
                .sorted(Comparator.comparing(Example::strength).thenComparing(Example::title))
                .toList();
    }

    private static SortedMap<String, byte[]> bundled() {
        try {
            return ScenarioFiles.bundled().contents();
        } catch (IOException e) {
            throw new UncheckedIOException("the examples are not in the program", e);
        }
    }

    /** The framework's own examples first. */
    public List<Example> list() {
        return list.obtain();
    }

    public Optional<Example> find(String id) {
        return list().stream().filter(example -> example.id().equals(id)).findFirst();
    }

    private static Optional<Example> example(Node file, byte[] bytes) {
        if (!(file instanceof Node.ObjectNode scenario)
                || !(scenario.field("given").orElse(scenario) instanceof Node.ObjectNode given)
                || given.field("reference").isEmpty()
                || !PUBLIC.contains(text(scenario, "strength"))) {
            return Optional.empty();
        }
        return Optional.of(new Example(
                text(scenario, "scenario"),
                text(scenario, "title"),
                text(scenario, "strength"),
                given(new String(bytes, StandardCharsets.UTF_8))));
    }

    private static String text(Node.ObjectNode node, String name) {
        return node.field(name).orElse(node) instanceof Node.TextNode found ? found.text() : "";
    }

    /** The lines below `given:` up to the next key beside it, two spaces to the left: the author's own text and comments. */
    private static String given(String yaml) {
        return yaml.lines()
                .dropWhile(line -> !line.equals(GIVEN))
                .skip(1)
                .takeWhile(line -> line.isBlank() || line.startsWith(" ") || line.startsWith("#"))
                .map(line -> line.startsWith("  ") ? line.substring(2) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
