package uk.whodoeswhat.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import uk.whodoeswhat.Leftovers;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Result;

/**
 * The reader and the schema on every document of the corpus. `expected.csv` says for each invalid one the path and a
 * phrase of its problem, and what a schema validator says: `refuses` as the reader does; `accepts` where a schema
 * cannot say it (fields that depend on each other, YAML itself); `unread` where it never sees the document.
 */
class CorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/proposals");

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ProposalSchema.json(), InputFormat.JSON);

    static List<Path> valid() throws IOException {
        return files("valid");
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("valid")
    void acceptsWhatIsValid(Path file) throws IOException {
        assertThat(read(file).problems()).isEmpty();
        assertThat(schemaErrors(file)).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(files = "src/test/resources/proposals/expected.csv", numLinesToSkip = 1, maxCharsPerColumn = 200)
    void refusesEachDefectWhereItIs(String file, String path, String found, String schema) throws IOException {
        Path document = CORPUS.resolve("invalid").resolve(file);
        assertThat(read(document).problems()).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(path == null ? "" : path);
            assertThat(problem.found()).contains(found);
        });
        assertThat(schemaSays(document)).isEqualTo(schema);
    }

    @Test
    void everyMessageIsASentence() throws IOException {
        for (Path file : files("invalid")) {
            assertThat(read(file).problems().stream().flatMap(problem -> Leftovers.in(problem.message()).stream()))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void eachDocumentHasOneDefect() throws IOException {
        for (Path file : files("invalid")) {
            // a field under a wrong name is a field too many and, where it is required, one too few
            int most = file.toString().matches(".*(misspelt|yaml-two-documents).*") ? 2 : 1;
            assertThat(read(file).problems()).as(file.toString()).hasSizeLessThanOrEqualTo(most);
        }
    }

    @Test
    void theTableNamesEveryInvalidDocument() throws IOException {
        assertThat(files("invalid"))
                .map(file -> file.getFileName().toString())
                .containsExactlyElementsOf(Files.readAllLines(CORPUS.resolve("expected.csv")).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .sorted()
                        .toList());
    }

    @Test
    void theSchemaIsAsChecked() throws IOException {
        assertThat(ProposalSchema.json())
                .isEqualToIgnoringNewLines(Files.readString(CORPUS.resolve("proposal.schema.json")));
    }

    private static Result<Proposal> read(Path file) throws IOException {
        return ProposalReader.read(Files.readAllBytes(file), Format.ofName(file.toString()));
    }

    private static String schemaSays(Path file) throws IOException {
        try {
            return schemaErrors(file).isEmpty() ? "accepts" : "refuses";
        } catch (JacksonException e) {
            return "unread";
        }
    }

    private static List<Error> schemaErrors(Path file) throws IOException {
        ObjectMapper mapper = Format.ofName(file.toString()) == Format.JSON ? new JsonMapper() : new YAMLMapper();
        JsonNode tree = mapper.readTree(Files.readAllBytes(file));
        return SCHEMA.validate(
                tree, (execution, schema) -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
