package uk.whodoeswhat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void keepsTheOrderOfTheLines() throws IOException {
        String proposal = Given.json(Given.SEND);
        List<String> lines = new ArrayList<>();
        List<String> references = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            references.add("WDW-" + i);
            lines.add(proposal.replace("\"WDW-EX-SEND-2015\"", "\"WDW-" + i + "\""));
        }
        Run run = Run.withInput(String.join("\n", lines), "batch", "--detail", "tier", "-", "-");
        assertThat(run.status()).isZero();
        assertThat(run.out().lines().map(JSON::readTree))
                .extracting(each -> each.get("proposal").get("reference").asString())
                .isEqualTo(references);
        assertThat(run.err()).isEqualToIgnoringNewLines("200 decided, 0 failed");
    }

    @Test
    void decidesAsDecideDoes() throws IOException {
        assertThat(Run.withInput(Given.json(Given.NCRS) + "\r\n", "batch", "-", "-")
                        .out())
                .isEqualTo(Run.of("decide", "--format", "json", Given.NCRS).out());
        assertThat(Run.withInput(Given.json(Given.NCRS), "batch", "--reading=aims-gate=single-only", "-", "-")
                        .out())
                .isEqualTo(Run.of("decide", "--format=json", "--reading=aims-gate=single-only", Given.NCRS)
                        .out());
    }

    @Test
    void putsAnErrorInThePlaceOfEachBadLine() throws IOException {
        String good = Given.json(Given.SEND);
        String tooLong = "x".repeat((1 << 20) + 1);
        Run run = Run.withInput(
                String.join("\n", good, "", "no json", tooLong, "{}", " \t", good), "batch", "--detail=tier", "-", "-");
        List<JsonNode> out = run.out().lines().map(JSON::readTree).toList();
        assertThat(run.status()).isEqualTo(4);
        assertThat(out).hasSize(5);
        assertThat(out.get(0).get("tier").asString()).isEqualTo("LOCAL");
        assertThat(out.subList(1, 4))
                .extracting(each -> each.get("line").asInt())
                .containsExactly(3, 4, 5);
        assertThat(out.subList(1, 4))
                .allSatisfy(each ->
                        assertThat(each.get("error").get(0).propertyNames()).contains("path", "found", "allowed"));
        assertThat(out.get(2).get("error").get(0).get("found").asString()).isEqualTo("1048577 bytes");
        assertThat(out.get(4).get("tier").asString()).isEqualTo("LOCAL");
        assertThat(run.err()).isEqualToIgnoringNewLines("2 decided, 3 failed");
    }

    @Test
    void takesALineOfExactlyAMebibyteAsALine() throws IOException {
        String good = Given.json(Given.SEND);
        String padded = good + " ".repeat((1 << 20) - good.getBytes(StandardCharsets.UTF_8).length);
        assertThat(Run.withInput(padded + "\n", "batch", "-", "-").status()).isZero();
        assertThat(Run.withInput(padded + " \n", "batch", "-", "-").status()).isEqualTo(4);
    }

    @Test
    void movesAWholeFileIntoPlaceAndLeavesNothingElse() throws IOException {
        Path in = Files.writeString(folder.resolve("in.ndjson"), Given.json(Given.SEND) + "\n");
        Path out = Files.writeString(folder.resolve("out.ndjson"), "before");
        assertThat(Run.of("batch", in.toString(), out.toString()).status()).isZero();
        assertThat(Files.readString(out))
                .isEqualTo(Run.of("decide", "--format=json", Given.SEND).out());
        assertThat(names()).containsExactly("in.ndjson", "out.ndjson");
    }

    @Test
    void canReplaceItsOwnInput() throws IOException {
        Path both = Files.writeString(folder.resolve("both.ndjson"), Given.json(Given.SEND) + "\n");
        assertThat(Run.of("batch", both.toString(), both.toString()).status()).isZero();
        assertThat(Files.readString(both)).startsWith("{\"schema\":");
    }

    @Test
    void leavesTheOldFileWhenTheInputCannotBeReadToItsEnd() throws IOException {
        Path out = Files.writeString(folder.resolve("out.ndjson"), "before");
        var err = new StringWriter();
        var broken = new SequenceInputStream(
                new ByteArrayInputStream((Given.json(Given.SEND) + "\n").getBytes(StandardCharsets.UTF_8)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("Input/output error");
                    }

                    @Override
                    public int read(byte[] bytes, int from, int count) throws IOException {
                        return read();
                    }
                });
        var streams = new Streams(broken, OutputStream.nullOutputStream(), new PrintWriter(err), false);
        assertThat(CommandLineInterface.run(streams, settings -> {}, "batch", "-", out.toString()))
                .isEqualTo(70);
        assertThat(err.toString()).contains("Input/output error").doesNotContain("\tat ");
        assertThat(Files.readString(out)).isEqualTo("before");
        assertThat(names()).containsExactly("out.ndjson");
    }

    @Test
    void endsQuietlyWhenTheReaderWentAway() throws IOException {
        var err = new StringWriter();
        var in = new ByteArrayInputStream(
                (Given.json(Given.SEND) + "\n").repeat(50).getBytes(StandardCharsets.UTF_8));
        var streams = new Streams(in, DecideCommandTest.broken("Broken pipe"), new PrintWriter(err), false);
        assertThat(CommandLineInterface.run(streams, settings -> {}, "batch", "-", "-"))
                .isZero();
        assertThat(err.toString()).isEmpty();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
