package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doCallRealMethod;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.reset;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import uk.whodoeswhat.register.Cursor;
import uk.whodoeswhat.register.DecisionSummary;
import uk.whodoeswhat.register.Page;
import uk.whodoeswhat.register.Search;
import uk.whodoeswhat.store.Store;

/** An answer that fails after part of it was sent is broken off, and the log says so. */
@ServiceTest
@Import(BrokenTransferTest.Streams.class)
@ExtendWith(OutputCaptureExtension.class)
class BrokenTransferTest {
    private static final String LAST_CHUNK = "\r\n0\r\n\r\n";
    private static final String BATCH_BROKEN =
            "ERROR .*the answer to POST /api/v1/batches broke off after part of it was sent";
    private static final int ROWS = 200;

    @LocalServerPort
    private int port;

    @MockitoSpyBean
    private Store store;

    @MockitoSpyBean
    private DecisionService evaluator;

    private Http http;

    @BeforeEach
    void record() {
        http = new Http(port);
        assertThat(http.post("/api/v1/decisions", "application/yaml", Cases.yaml("pds"))
                        .statusCode())
                .isEqualTo(201);
    }

    @AfterEach
    void mend() {
        reset(store, evaluator);
    }

    private String raw(String path) throws IOException {
        return http.raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n");
    }

    /** As SQLite and PostgreSQL give them, a record that was cut short, and a fault of the program. */
    private static List<Throwable> failures() {
        return List.of(
                new UncategorizedSQLException("search", "select", new SQLException("[SQLITE_IOERR] disk I/O error")),
                new DataAccessResourceFailureException(
                        "search", new SQLException("An I/O error occurred", new EOFException())),
                new UncheckedIOException("a record cannot be unpacked", new EOFException("Unexpected end")),
                new IllegalStateException("broken pipe"),
                new NoClassDefFoundError("a class"));
    }

    private static Stream<Arguments> exports() {
        return Stream.of("/decisions.csv", "/decisions.ndjson")
                .flatMap(path -> failures().stream().map(failure -> Arguments.of(path, failure)));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void anExportBreaksOffWhereTheStoreFailsAtTheSecondPage(String path, Throwable failure, CapturedOutput log)
            throws IOException {
        assertThat(http.get(path).statusCode()).isEqualTo(200);

        failAtTheSecondPage(failure);
        String broken = raw(path);

        assertThat(broken).startsWith("HTTP/1.1 200").containsIgnoringCase("Transfer-Encoding: chunked");
        assertThat(broken).doesNotEndWith(LAST_CHUNK).doesNotContain("requestId", "urn:who-does-what:problem");
        assertThat(broken.lines().filter(line -> line.contains("SINGLE_CENTRAL")))
                .hasSizeGreaterThan(ROWS / 2);
        assertThat(log.getOut() + log.getErr())
                .containsPattern("ERROR .*the answer to GET " + path + " broke off after part of it was sent");
        failAtTheSecondPage(failure);
        assertThatThrownBy(() -> http.get(path)).isInstanceOf(UncheckedIOException.class);
    }

    /** The first page is made of one decision many times, so that it is more than the container holds back. */
    private void failAtTheSecondPage(Throwable failure) {
        doAnswer(call -> {
                    Page page = (Page) call.callRealMethod();
                    DecisionSummary found = page.found().get(0);
                    return new Page(
                            Collections.nCopies(ROWS, found),
                            Optional.of(Cursor.before(found.index())),
                            Optional.empty());
                })
                .doThrow(failure)
                .when(store)
                .search(any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/decisions.csv", "/decisions.ndjson"})
    void anExportThatFailsBeforeAnythingWasSentIsAnsweredWithAProblem(String path) {
        doThrow(new DataAccessResourceFailureException("away")).when(store).search(any(Search.class));

        var response = http.get(path);

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(Http.header(response, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(Http.header(response, "Content-Disposition")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/streams/fault", "/streams/unwritable", "/streams/view", "/streams/error"})
    void everyStreamBreaksOff(String path, CapturedOutput log) throws IOException {
        String broken = raw(path);

        assertThat(broken).startsWith("HTTP/1.1 200").contains("a line").doesNotEndWith(LAST_CHUNK);
        assertThat(broken).doesNotContain("requestId", "<html");
        assertThat(log.getOut() + log.getErr()).contains("ERROR ", "of a stream");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/streams/unpacked", "/streams/began"})
    void nobodyIsAnsweredWithNothingWhereTheDatabaseOrARecordBreaksOff(String path) {
        assertThat(http.get(path).statusCode()).isEqualTo(500);
    }

    @Test
    void aClientThatGoesAwayIsNoFault(CapturedOutput log) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET /streams/endless HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.getInputStream().readNBytes(1_000)).hasSize(1_000);
            socket.setSoLinger(true, 0);
        }

        assertThat(Streams.GONE.await(10, TimeUnit.SECONDS)).isTrue();
        await().during(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(log.getOut() + log.getErr()).doesNotContain("ERROR "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a chunk\r\n", "7f\r\n{", ""})
    @Timeout(60)
    void aBatchBreaksOffWhereItsInputDoes(String rest, CapturedOutput log) throws IOException {
        String broken = batch(chunk(Cases.json("pds") + "\n") + rest);

        assertThat(broken).contains("\"tier\":\"SINGLE_CENTRAL\"", "{\"line\":2,\"errors\":[", "input that broke off");
        assertThat(broken).doesNotEndWith(LAST_CHUNK);
        assertThat(log.getOut() + log.getErr()).containsPattern(BATCH_BROKEN);
    }

    @ParameterizedTest
    @ValueSource(classes = {NoClassDefFoundError.class, StackOverflowError.class})
    @Timeout(60)
    void aBatchBreaksOffAtAnError(Class<? extends Error> error, CapturedOutput log) throws IOException {
        doCallRealMethod().doThrow(error).when(evaluator).evaluate(any(), any());

        String broken = batch(chunk(Cases.json("pds") + "\n") + chunk(Cases.json("fdp") + "\n") + "0\r\n\r\n");

        assertThat(broken).startsWith("HTTP/1.1 200").doesNotEndWith(LAST_CHUNK);
        assertThat(log.getOut() + log.getErr()).containsPattern(BATCH_BROKEN);
    }

    @Test
    @Timeout(60)
    void aWholeBatchEnds(CapturedOutput log) throws IOException {
        String whole = batch(chunk(Cases.json("pds") + "\n") + "0\r\n\r\n");

        assertThat(whole).contains("\"tier\":\"SINGLE_CENTRAL\"").endsWith(LAST_CHUNK);
        assertThat(log.getOut() + log.getErr()).doesNotContain("ERROR ");
    }

    /** The answer to a client that sends no more than this, and reads on. */
    private String batch(String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("POST /api/v1/batches?detail=tier HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.getBytes(StandardCharsets.UTF_8).length) + "\r\n" + text + "\r\n";
    }

    @Test
    void aStreamThatDoesNotFailEnds() throws IOException {
        String whole = raw("/streams/good");

        assertThat(whole).startsWith("HTTP/1.1 200").contains("a line").endsWith(LAST_CHUNK);
    }

    /** Answers that fail in every way after part of them was sent, or before. */
    @Hidden
    @Controller
    static class Streams {
        static final CountDownLatch GONE = new CountDownLatch(1);

        private static OutputStream begun(HttpServletResponse response) throws IOException {
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            OutputStream out = response.getOutputStream();
            out.write("a line\n".repeat(5_000).getBytes(StandardCharsets.UTF_8));
            return out;
        }

        @GetMapping("/streams/good")
        void good(HttpServletResponse response) throws IOException {
            begun(response);
        }

        @GetMapping("/streams/fault")
        void fault(HttpServletResponse response) throws IOException {
            begun(response);
            throw new IllegalStateException("of a stream");
        }

        /** Which Spring answers by itself. */
        @GetMapping("/streams/unwritable")
        void unwritable(HttpServletResponse response) throws IOException {
            begun(response);
            throw new HttpMessageNotWritableException("of a stream");
        }

        @GetMapping("/streams/error")
        void error(HttpServletResponse response) throws IOException {
            begun(response);
            throw new NoClassDefFoundError("of a stream");
        }

        @GetMapping("/streams/view")
        View view() {
            return (model, request, response) -> {
                begun(response);
                throw new IllegalStateException("of a stream");
            };
        }

        @GetMapping("/streams/unpacked")
        void unpacked() {
            throw new UncheckedIOException("a record cannot be unpacked", new EOFException("Unexpected end"));
        }

        @GetMapping("/streams/began")
        void began() {
            throw new CannotCreateTransactionException("away", new SQLException("An I/O error", new EOFException()));
        }

        @GetMapping("/streams/endless")
        void endless(HttpServletResponse response) throws IOException {
            try {
                while (true) {
                    begun(response);
                }
            } catch (IOException e) {
                GONE.countDown();
                throw e;
            }
        }
    }
}
