package uk.whodoeswhat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
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
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BatchCommandTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void keepsTheOrderOfTheLines() throws IOException {
        String proposal = PublicProposals.json(PublicProposals.SEND);
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
        assertThat(Run.withInput(PublicProposals.json(PublicProposals.NCRS) + "\r\n", "batch", "-", "-")
                        .out())
                .isEqualTo(Run.of("decide", "--format", "json", PublicProposals.NCRS)
                        .out());
        assertThat(Run.withInput(
                                PublicProposals.json(PublicProposals.NCRS),
                                "batch",
                                "--reading=aims-gate=single-only",
                                "-",
                                "-")
                        .out())
                .isEqualTo(Run.of("decide", "--format=json", "--reading=aims-gate=single-only", PublicProposals.NCRS)
                        .out());
    }

    @Test
    void putsAnErrorInThePlaceOfEachBadLine() throws IOException {
        String good = PublicProposals.json(PublicProposals.SEND);
        String tooLong = "x".repeat((1 << 20) + 1);
        Run run = Run.withInput(
                String.join("\n", good, "", "no json", tooLong, "{}", " \t", good), "batch", "--detail=tier", "-", "-");
        List<JsonNode> out = run.out().lines().map(JSON::readTree).toList();
        assertThat(run.status()).isEqualTo(4);
        assertThat(out).hasSize(7);
        assertThat(out.get(0).get("tier").asString()).isEqualTo("LOCAL");
        assertThat(out.subList(1, 6))
                .extracting(each -> each.get("line").asInt())
                .containsExactly(2, 3, 4, 5, 6);
        assertThat(out.subList(1, 6))
                .allSatisfy(each ->
                        assertThat(each.get("errors").get(0).propertyNames()).contains("path", "found", "allowed"));
        assertThat(out)
                .extracting(each -> each.path("errors").path(0).path("found").asString(""))
                .contains("an empty document", atIndex(1))
                .contains("1048577 bytes", atIndex(3))
                .contains("an empty document", atIndex(5));
        assertThat(out.get(6).get("tier").asString()).isEqualTo("LOCAL");
        assertThat(run.err()).isEqualToIgnoringNewLines("2 decided, 5 failed");
    }

    @Test
    void takesALineOfExactlyAMebibyteAsALine() throws IOException {
        String good = PublicProposals.json(PublicProposals.SEND);
        String padded = good + " ".repeat((1 << 20) - good.getBytes(StandardCharsets.UTF_8).length);
        assertThat(Run.withInput(padded + "\n", "batch", "-", "-").status()).isZero();
        assertThat(Run.withInput(padded + " \n", "batch", "-", "-").status()).isEqualTo(4);
    }

    @Test
    void movesAWholeFileIntoPlaceAndLeavesNothingElse() throws IOException {
        Path in = Files.writeString(folder.resolve("in.ndjson"), PublicProposals.json(PublicProposals.SEND) + "\n");
        Path out = Files.writeString(folder.resolve("out.ndjson"), "before");
        assertThat(Run.of("batch", in.toString(), out.toString()).status()).isZero();
        assertThat(Files.readString(out))
                .isEqualTo(
                        Run.of("decide", "--format=json", PublicProposals.SEND).out());
        assertThat(names()).containsExactly("in.ndjson", "out.ndjson");
    }

    /** By whatever name; and nothing is touched before. */
    @ParameterizedTest
    @ValueSource(strings = {"in.ndjson", "./in.ndjson", "more/../in.ndjson", "symbolic", "hard"})
    void refusesToWriteWhereItReads(String name) throws IOException {
        Path in = Files.writeString(folder.resolve("in.ndjson"), PublicProposals.json(PublicProposals.SEND) + "\n");
        Files.createDirectory(folder.resolve("more"));
        Files.createSymbolicLink(folder.resolve("symbolic"), in);
        Files.createLink(folder.resolve("hard"), in);
        Run run = Run.of("batch", in.toString(), folder + "/" + name);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("OUT: found", "Nothing was changed.");
        assertThat(in).hasContent(PublicProposals.json(PublicProposals.SEND) + "\n");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void leavesTheOldFileWhenTheInputCannotBeReadToItsEnd() throws IOException {
        Path out = Files.writeString(folder.resolve("out.ndjson"), "before");
        var err = new StringWriter();
        var broken = followedBy(() -> {
            throw new IOException("Input/output error");
        });
        var streams = new Console(broken, OutputStream.nullOutputStream(), new PrintWriter(err), false);
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
                (PublicProposals.json(PublicProposals.SEND) + "\n").repeat(50).getBytes(StandardCharsets.UTF_8));
        var streams = new Console(in, DecideCommandTest.broken("Broken pipe"), new PrintWriter(err), false);
        assertThat(CommandLineInterface.run(streams, settings -> {}, "batch", "-", "-"))
                .isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysOnTheLastLineThatTheInputBrokeOff() throws IOException {
        var out = new ByteArrayOutputStream();
        var broken = followedBy(() -> {
            throw new IOException("Input/output error");
        });
        var streams = new Console(broken, out, new PrintWriter(new StringWriter()), false);
        assertThat(CommandLineInterface.run(streams, settings -> {}, "batch", "-", "-"))
                .isEqualTo(70);
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .last()
                .isEqualTo("{\"line\":2,\"errors\":[{\"path\":\"\",\"found\":\"input that broke off\","
                        + "\"allowed\":\"input that is complete\"}]}");
    }

    @Test
    @Timeout(60)
    void waitsForNoMoreInputWhenTheReaderWentAway() throws IOException {
        var never = new CountDownLatch(1);
        var waiting = followedBy(() -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return -1;
        });
        var err = new StringWriter();
        var streams = new Console(waiting, DecideCommandTest.broken("Broken pipe"), new PrintWriter(err), false);
        assertThat(CommandLineInterface.run(streams, settings -> {}, "batch", "-", "-"))
                .isZero();
        assertThat(err.toString()).isEmpty();
    }

    private interface Rest {
        int read() throws IOException;
    }

    /** A line with a proposal, and then what this gives. */
    private static InputStream followedBy(Rest rest) throws IOException {
        return new SequenceInputStream(
                new ByteArrayInputStream(
                        (PublicProposals.json(PublicProposals.SEND) + "\n").getBytes(StandardCharsets.UTF_8)),
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        return rest.read();
                    }

                    @Override
                    public int read(byte[] bytes, int from, int count) throws IOException {
                        return read();
                    }
                });
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
