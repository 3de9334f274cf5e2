package uk.whodoeswhat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogSourceTest {
    @TempDir
    private Path folder;

    @Test
    void aPublishedLogIsVerifiedOverHttp() throws IOException {
        TestLog.of(300).write(folder);
        HttpServer server = server();
        serveFolder(server);
        try {
            String address = address(server);
            assertThat(LogVerifier.verify(LogSource.of(address), Trust.none()).failures())
                    .isEmpty();
            assertThat(LogVerifier.verify(LogSource.of(address + "/"), Trust.none())
                            .holds())
                    .isTrue();
            Files.delete(folder.resolve("tile/entries/000"));
            assertThat(LogVerifier.verify(LogSource.of(address), Trust.none()).failures())
                    .singleElement()
                    .extracting(Verification.FailedCheck::what)
                    .isEqualTo("The entries from 0 on are missing.");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aServiceThatFailsOrHangsIsNotTakenForALogWithoutFiles() throws IOException {
        CountDownLatch done = new CountDownLatch(1);
        HttpServer server = server();
        server.createContext("/failing/", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.createContext("/silent/", exchange -> await(done));
        server.createContext("/slow/", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(1);
                out.flush();
                await(done);
            }
        });
        try {
            assertThatThrownBy(() -> read(server, "/failing/")).hasMessageContaining("status 503");
            assertThatThrownBy(() -> read(server, "/silent/")).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> read(server, "/slow/")).hasMessageContaining("did not arrive within 1 seconds");
        } finally {
            done.countDown();
            server.stop(0);
        }
        assertThatThrownBy(() -> read(server, "/gone/")).hasMessageContaining("cannot be fetched");
    }

    private static Optional<byte[]> read(HttpServer server, String path) throws IOException {
        URI address = URI.create(address(server).replace("/log", path));
        return new UrlSource(address, Duration.ofSeconds(1)).read("checkpoint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://", "https://a b", "http://host/?a=b", "http://host/#log", "http:///log"})
    void whatIsNoAddressIsRefused(String address) {
        assertThatThrownBy(() -> LogSource.of(address))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("such as https://example.org/log");
    }

    @Test
    void whatIsNoFolderAndNoZipFileIsRefused() throws IOException {
        assertThatThrownBy(() -> LogSource.of(folder.resolve("none").toString()))
                .hasMessageContaining("there is no such file or folder");
        Path text = Files.writeString(folder.resolve("text.zip"), "text");
        assertThatThrownBy(() -> LogSource.of(text.toString())).hasMessageContaining("neither a folder nor a zip file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out", "/etc/out", "a/../../out", "a\\out", "c:out", "a//out", "./out"})
    void aZipFileWhoseNamesLeadOutOfItIsRefused(String name) throws IOException {
        Path zip = zip(name, 1);
        assertThatThrownBy(() -> LogSource.of(zip.toString())).hasMessageContaining("leads out of the zip file");
    }

    @Test
    void aZipFileThatUnpacksToAMountainIsRefused() throws IOException {
        Path zip = zip("large", (1 << 26) + 1);
        assertThat(Files.size(zip)).isLessThan(100_000);
        assertThatThrownBy(() -> LogSource.of(zip.toString())).hasMessageContaining("more than 67108864 bytes");
    }

    @Test
    void aFileTwiceInAZipFileIsRefused() throws IOException {
        Path zip = folder.resolve("twice.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : new String[] {"decision.json", "decision.jsoN"}) {
                out.putNextEntry(new ZipEntry(name));
                out.closeEntry();
            }
        }
        String bytes = Files.readString(zip, StandardCharsets.ISO_8859_1).replace("jsoN", "json");
        Files.writeString(zip, bytes, StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> LogSource.of(zip.toString())).hasMessageContaining("`decision.json` is in it twice");
    }

    private Path zip(String name, int size) throws IOException {
        Path zip = folder.resolve("made.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(name));
            out.write(new byte[size]);
            out.closeEntry();
        }
        return zip;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serveFolder(HttpServer server) {
        server.createContext("/log/", exchange -> {
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring("/log/".length()));
            byte[] bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            exchange.sendResponseHeaders(Files.isRegularFile(file) ? 200 : 404, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static HttpServer server() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(task -> new Thread(task).start());
        server.start();
        return server;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/log";
    }
}
