package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static uk.whodoeswhat.web.Http.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.ledger.Commitment;
import uk.whodoeswhat.ledger.Parts;
import uk.whodoeswhat.ledger.Salt;

/** The steps that the README of a pack gives to check it by hand, each as it stands there. */
@ServiceTest
class PackByHandTest {
    private static final String TOOLS = "for tool in jq xxd openssl sha256sum base64; do command -v $tool; done";

    @TempDir
    private Path folder;

    private final Http http;

    @Autowired
    PackByHandTest(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @Test
    void eachStepGivesWhatItSays() throws Exception {
        assumeTrue(System.getenv("CI") != null || run(TOOLS).lines().count() == 5, "needs jq, xxd and openssl");
        var submission = "{\"proposal\":" + Cases.json("ncrs").replace("\"reference\":\"", "\"reference\":\"HAND-")
                + ",\"by\":{\"name\":\"A. Secretary\",\"role\":\"Board secretary\"}}";
        var created = http.post("/api/v1/decisions", "application/json", submission);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        unpack(http.bytes(Http.header(created, "Location"), "Accept", "application/zip"));

        List<String> steps = steps(Files.readString(folder.resolve("README.txt")));

        for (String digest : List.of("del(.digest)", "cd rulebook", "jq -cjS . proposal.json")) {
            List<String> told = run(step(steps, digest)).lines().toList();
            assertThat(told).hasSize(2);
            assertThat(told.get(1)).isEqualTo("sha256:" + hash(told.get(0)));
        }
        assertThat(hash(run(step(steps, "jq -cjS .entry opening.json"))))
                .isEqualTo(json(created).at("/log/leaf").stringValue());
        assertThat(run(step(steps, "-r .entry.record")).strip())
                .isEqualTo(json(created).at("/log/record").stringValue());
        assertThat(hash(run(step(steps, "'decision\\0'")))).isEqualTo(part(created, "record", "decision", "/decision"));
        assertThat(hash(run(step(steps, "'made\\0'")))).isEqualTo(part(created, "envelope", "made", "/envelope/made"));
        assertThat(run(step(steps, "openssl pkeyutl"))).isEqualTo("Signature Verified Successfully\n");
    }

    /** The hash of a part of what was recorded, made as the log's owner makes it. */
    private static String part(HttpResponse<String> created, String of, String name, String at) {
        JsonNode value = json(created).at(at);
        byte[] bytes = CanonicalJson.bytes(new JsonMapper().convertValue(value, Object.class));
        Salt salt =
                Salt.ofHex(json(created).at("/log/salts/" + of).stringValue()).orElseThrow();
        return Commitment.of(Parts.of(Map.of(name, bytes)), salt)
                .parts()
                .get(name)
                .hex();
    }

    /** What is indented and begins with no word for people. */
    private static List<String> steps(String readme) {
        String byHand = readme.substring(readme.indexOf("BY HAND"));
        return Arrays.stream(byHand.split("\n\n", -1))
                .filter(block -> block.startsWith("  ") && !block.startsWith("   "))
                .toList();
    }

    private static String step(List<String> steps, String holding) {
        assertThat(steps).filteredOn(step -> step.contains(holding)).hasSize(1);
        return steps.stream().filter(step -> step.contains(holding)).findFirst().orElseThrow();
    }

    private static String hash(String told) {
        return told.substring(0, told.indexOf(' '));
    }

    private String run(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }

    private void unpack(byte[] pack) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
    }
}
