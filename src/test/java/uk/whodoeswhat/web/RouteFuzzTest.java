package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Asks every route that Spring knows, ours and its own, for what nobody should: whatever is sent, it is answered in time, never
 * by a fault of the program, and an error is a problem document or a page. More requests with {@code -Dfuzz.requests}, others
 * with {@code -Dfuzz.seed}.
 */
@ServiceTest
class RouteFuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3000);
    private static final long SEED = Long.getLong("fuzz.seed", 12);
    private static final int TIMEOUT = (int) Duration.ofSeconds(60).toMillis();
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
    private static final Pattern INSIDE = Pattern.compile(
            "\\tat [a-z]|\\b(java|jakarta|javax|org\\.(springframework|apache|thymeleaf)|tools\\.jackson|uk\\.whodoeswhat)\\.[\\w.$]+|\\w+Exception\\b");

    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "HEAD", "POST", "POST", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FETCH",
            "get");
    private static final List<String> VALUES = List.of(
            "1",
            "-1",
            "0",
            "99999999999999999999",
            "%00",
            "%0A",
            "%zz",
            "%",
            "a%2Fb",
            "..",
            "%2e%2e",
            "a;b=c",
            "%C3%28",
            "%F0%9F%98%80",
            "NaN",
            "null",
            "x".repeat(3000),
            "00000000-0000-0000-0000-000000000000",
            "00000000000000000000000000000000",
            "${7*7}",
            "%7B%7D",
            "'",
            "%22%3E%3Cscript%3E",
            "%20",
            "a=b",
            "%EF%BF%BF",
            "2026-02-30",
            "x/001",
            "tile/0/000",
            "ncrs");
    private static final List<String> NAMES = List.of(
            "id",
            "detail",
            "reading",
            "limit",
            "cursor",
            "sort",
            "from",
            "to",
            "text",
            "tier",
            "date",
            "title",
            "withhold",
            "because",
            "proposal",
            "example",
            "decision",
            "a",
            "b",
            "add",
            "remove",
            "step",
            "request",
            "name",
            "q");
    private static final List<String> HEADERS = List.of(
            "Accept: ",
            "Accept: ,",
            "Accept: text/html",
            "Accept: */*;q=0",
            "Accept: text/html;q=0, */*;q=0.1",
            "Accept: application/json;charset=utf-9",
            "Accept: text",
            "Accept: ///",
            "Accept: a/b;q=x",
            "Accept: application/pdf",
            "Accept: application/zip, text/*;q=0.3",
            "Accept: text/event-stream",
            "Accept: application/problem+json",
            "Accept-Encoding: gzip;q=x",
            "Accept-Language: xx-" + "y".repeat(300),
            "Content-Encoding: gzip",
            "Content-Encoding: br",
            "Content-Type: application/json",
            "Content-Type: text/plain",
            "Range: bytes=5-1",
            "Range: bytes=-1",
            "Range: x",
            "If-None-Match: x",
            "If-None-Match: *",
            "If-None-Match: \"",
            "If-Match: y",
            "If-Modified-Since: yesterday",
            "If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT",
            "Expect: 100-continue",
            "Expect: more",
            "Cookie: ;=;",
            "X-Request-ID: ",
            "X-Request-ID: 0123456789abcdef0123456789abcdef",
            "X-Correlation-ID: \u00e4",
            "Origin: null",
            "Sec-Fetch-Site: cross-site",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-Host: evil.example",
            "X-Forwarded-For: 1, ::, x",
            "Forwarded: for=\"",
            "Upgrade: h2c",
            "Authorization: Basic !",
            "Last-Event-ID: -1");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json;charset=utf-9",
            "application/yaml",
            "text/yaml",
            "application/x-ndjson",
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded;charset=none",
            "multipart/form-data",
            "multipart/form-data;boundary=b",
            "multipart/form-data;boundary=",
            "text/plain",
            "application/xml",
            "json",
            "",
            "application/vnd.spring-boot.actuator.v3+json",
            "a/b;c");
    private static final List<String> BODIES = List.of(
            "",
            "{}",
            "[]",
            "null",
            "{",
            "\"\\ud800\"",
            "a: &x [*x]",
            "a: !!java.net.URL [x]",
            "---\n---",
            "\u0000",
            "\u00ff\u00fe",
            "proposal=%zz",
            "proposal=%",
            "a=1&a=2&=&&",
            "text=%00&request=1&name=%FF",
            "--b",
            "--b\r\n\r\n--b--",
            "--b\r\nContent-Disposition: form-data; name=\"proposal\"\r\n\r\nx",
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\u0000\"\r\nContent-Type: /\r\n\r\nx\r\n--b--\r\n",
            "--b\r\nContent-Disposition: form-data; name=\"proposal\"\r\n\r\nreference: 1\r\n--b\r\nContent-Disposition: form-data;"
                    + " name=\"request\"\r\n\r\n7\r\n--b--\r\n",
            "--b\r\nContent-Disposition: form-data; name=\"checkpoint\"\r\n\r\n\u2014\r\n--b--\r\n",
            "[".repeat(5000),
            "{\"a\":".repeat(3000),
            "9".repeat(20000),
            "x".repeat(70000));

    private final int port;
    private final List<String> paths;

    @Autowired
    RouteFuzzTest(@LocalServerPort int port, ObjectProvider<RequestMappingInfoHandlerMapping> mappings) {
        this.port = port;
        TreeSet<String> found = new TreeSet<>(List.of("/app.css", "/nothing", "/actuator", "/actuator/nothing"));
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(mapping -> found.addAll(mapping.getPatternValues()));
        found.removeIf(path -> path.contains("faulty") || path.contains("refused-by-container"));
        this.paths = List.copyOf(found);
    }

    private record Asked(String request, boolean cut) {}

    @Test
    void whateverIsSentIsAnsweredWithoutAFault() throws Exception {
        answersWithoutAFault(SEED, REQUESTS);
    }

    @Test
    @Tag("full")
    void muchMoreIsToo() throws Exception {
        answersWithoutAFault(SEED + 1, 10 * REQUESTS);
    }

    private void answersWithoutAFault(long seed, int count) throws Exception {
        assertThat(paths)
                .contains("/api/v1/decisions", "/log/checkpoint", "/", "/actuator/health")
                .hasSizeGreaterThan(60);
        Random random = new Random(seed);
        List<Asked> requests =
                Stream.generate(() -> request(random)).limit(count).toList();
        List<String> faults = new ArrayList<>();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (Asked asked : requests) {
                answers.add(clients.submit(() -> answer(asked)));
            }
            for (int i = 0; i < requests.size(); i++) {
                String fault = fault(requests.get(i), answers.get(i).get());
                if (!fault.isEmpty()) {
                    faults.add(fault + "\n" + shortened(requests.get(i).request()) + "\n"
                            + shortened(answers.get(i).get()));
                }
            }
        } finally {
            clients.shutdownNow();
        }
        assertThat(faults).as("seed %d: %d of %d", seed, faults.size(), count).isEmpty();
    }

    private Asked request(Random random) {
        String method = any(METHODS, random);
        StringBuilder path = new StringBuilder(VARIABLE.matcher(any(paths, random))
                .replaceAll(variable -> Matcher.quoteReplacement(
                        variable.group().startsWith("{*") ? "/" + any(VALUES, random) : any(VALUES, random))));
        String between = "?";
        while (random.nextInt(3) == 0) {
            path.append(between).append(any(NAMES, random)).append('=').append(any(VALUES, random));
            between = "&";
        }
        StringBuilder head = new StringBuilder(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        while (random.nextInt(2) == 0) {
            head.append(any(HEADERS, random)).append("\r\n");
        }
        String body = random.nextInt(4) == 0 && !method.equalsIgnoreCase("POST") ? "" : any(BODIES, random);
        if (!body.isEmpty()) {
            head.append("Content-Type: ").append(any(TYPES, random)).append("\r\n");
        }
        boolean cut = random.nextInt(40) == 0;
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        head.append(
                switch (random.nextInt(30)) {
                    case 0 ->
                        "Transfer-Encoding: chunked\r\n\r\n" + Integer.toHexString(length) + "\r\n" + body
                                + "\r\n0\r\n\r\n";
                    case 1 -> "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + body;
                    case 2 -> "Transfer-Encoding: gzip\r\n\r\n" + body;
                    case 3 -> "Content-Length: -1\r\n\r\n" + body;
                    default -> "Content-Length: " + (cut ? length + 7 : length) + "\r\n\r\n" + body;
                });
        return new Asked(head.toString(), cut);
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private String answer(Asked asked) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT);
            socket.getOutputStream().write(asked.request().getBytes(StandardCharsets.UTF_8));
            if (asked.cut()) {
                socket.shutdownOutput();
            }
            return read(socket.getInputStream());
        } catch (IOException e) {
            return "no answer within " + TIMEOUT + " ms: " + e;
        }
    }

    /** Events have no end, so that the first kilobytes of an answer do. */
    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0 && bytes.size() < 1 << 20; read = in.read(buffer)) {
            bytes.write(buffer, 0, read);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String fault(Asked asked, String answer) {
        if (!answer.startsWith("HTTP/1.1 ")) {
            return "it is not answered";
        }
        int status = Integer.parseInt(answer.substring(9, 12));
        if (status >= 500 && status != 501 && status != 503 && status != 505) {
            return "a fault";
        }
        String head =
                answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n"))).toLowerCase(Locale.ROOT);
        String body = answer.substring(Math.min(answer.length(), answer.indexOf("\r\n\r\n") + 4));
        if (status < 400) {
            return "";
        }
        if (INSIDE.matcher(body).find()) {
            return "the inside is shown";
        }
        if (status == 405 && !head.contains("\r\nallow:")) {
            return "no Allow";
        }
        boolean silent = asked.request().startsWith("HEAD ")
                || status == 412 // of a file, whose tag was not the one asked for
                || (status == 404 && asked.request().contains(" /actuator/health/")); // which says so in its own way
        if (!silent && !head.contains("content-type: application/problem+json") && !body.contains("<!DOCTYPE html>")) {
            return "neither a problem document nor a page";
        }
        return "";
    }

    private static String shortened(String text) {
        return text.length() > 700 ? text.substring(0, 700) + "..." : text;
    }
}
