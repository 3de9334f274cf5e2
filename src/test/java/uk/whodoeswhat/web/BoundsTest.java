package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody can hold the service up, or tell it who asks, also on a platform that Spring knows. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.main.cloud-platform=kubernetes",
            "server.tomcat.threads.max=30",
            "who-does-what.bodies.wait=2s",
            "who-does-what.bodies.at-once=16"
        })
class BoundsTest {
    private static final int CLIENTS = 200;

    private final Http http;

    @Autowired
    BoundsTest(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/evaluations HTTP/1.1\r\nContent-Type: application/json",
                "POST /api/v1/batches HTTP/1.1\r\nContent-Type: application/x-ndjson",
                "POST /propose HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded",
                "POST /check HTTP/1.1\r\nContent-Type: multipart/form-data;boundary=b",
                "GET /api/v1/rulebooks HTTP/1.1\r\nContent-Type: text/plain",
                "PUT /help HTTP/1.1\r\nContent-Type: text/plain"
            })
    @Timeout(30)
    void aBodyThatComesByteByByteEnds(String head) throws Exception {
        try (Socket socket = slow(head)) {
            long began = System.nanoTime();
            Thread drip = drip(socket);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            drip.join();

            assertThat(System.nanoTime() - began).isLessThan(20_000_000_000L);
            assertThat(answer).startsWith("HTTP/1.1 ");
            if (head.contains("batches")) {
                assertThat(answer).contains("input that broke off").doesNotEndWith("\r\n0\r\n\r\n");
            }
            if (head.startsWith("POST /api/v1/e") || head.startsWith("POST /ch")) {
                assertThat(answer).startsWith("HTTP/1.1 408").contains("too slowly");
            }
        }
    }

    @Test
    @Timeout(60)
    void healthAnswersWhileManySendByteByByte() throws Exception {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < CLIENTS; i++) {
                sockets.add(slow("POST /api/v1/evaluations HTTP/1.1\r\nContent-Type: application/json"));
            }
            for (int i = 0; i < 5; i++) {
                long began = System.nanoTime();
                assertThat(http.get("/actuator/health").statusCode()).isEqualTo(200);
                assertThat(System.nanoTime() - began).isLessThan(5_000_000_000L);
            }
            String refused =
                    new String(sockets.get(CLIENTS - 1).getInputStream().readNBytes(1000), StandardCharsets.UTF_8);
            assertThat(refused).startsWith("HTTP/1.1 503").contains("Retry-After: 5", "More is asked at once");
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private Socket slow(String head) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), http.port());
        socket.getOutputStream()
                .write((head + "\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\n{")
                        .getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static Thread drip(Socket socket) {
        Thread thread = new Thread(() -> {
            try {
                for (int i = 0; i < 100; i++) {
                    Thread.sleep(200);
                    socket.getOutputStream().write(' ');
                }
            } catch (IOException e) {
                return; // the service ended it
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        return thread;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example\r\nX-Forwarded-Host: localhost",
                "Host: evil.example\r\nForwarded: host=localhost",
                "Host: evil.example\r\nX-Forwarded-Server: localhost\r\nX-Forwarded-For: 127.0.0.1",
                "Host: localhost.",
                "Host: localhost.evil.example:8080",
                "Host: [::2]",
                "Host: 127.1"
            })
    void noHeaderMakesAnotherHostOurs(String headers) throws IOException {
        assertThat(ask("/api/v1/rulebooks", headers)).startsWith("HTTP/1.1 421");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: localhost\r\nHost: evil.example",
                "Host: evil.example\r\nHost: localhost",
                "Host: localhost@evil.example",
                "Host: user@localhost",
                "Host: localhost:port",
                "X-Nothing: x"
            })
    void aHostThatIsNoneIsABadRequest(String headers) throws IOException {
        assertThat(ask("/api/v1/rulebooks", headers)).startsWith("HTTP/1.1 400");
    }

    @Test
    void theAddressOfARequestIsBelievedNoMoreThanItsHost() throws IOException {
        assertThat(ask("http://evil.example/api/v1/rulebooks", "Host: localhost"))
                .startsWith("HTTP/1.1 4");
        assertThat(ask("http://evil.example/api/v1/rulebooks", "Host: evil.example"))
                .startsWith("HTTP/1.1 421");
        assertThat(ask("http://localhost/api/v1/rulebooks", "Host: localhost")).startsWith("HTTP/1.1 200");
    }

    @Test
    void noHeaderMakesALinkLeadElsewhere() throws IOException {
        String answer =
                ask("/propose", "Host: localhost\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Prefix: /evil");
        assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil");
    }

    private String ask(String target, String headers) throws IOException {
        return http.raw("GET " + target + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");
    }
}
