package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.whodoeswhat.web.Http.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openprovenance.prov.json.Converter;
import org.openprovenance.prov.xml.ProvFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.whodoeswhat.ledger.LogSource;
import uk.whodoeswhat.ledger.LogVerifier;
import uk.whodoeswhat.ledger.Trust;
import uk.whodoeswhat.ledger.Verification;

/** A recorded decision as a paper, as a pack and as provenance. */
@ServiceTest
class RepresentationTest {
    private static final String DECISIONS = "/api/v1/decisions";

    @TempDir
    private Path folder;

    private final Http http;

    @Autowired
    RepresentationTest(@LocalServerPort int port) {
        this.http = new Http(port);
    }

    @Test
    void aPaperIsAPageOrAPdf() {
        String decision = recorded("PAPER-1");

        var page = http.get(decision, "Accept", "text/html");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body()).contains("Board paper", "/board-paper.css", "The board's own decision");
        assertThat(http.get("/board-paper.css").body()).contains("@page");
        assertThat(new String(http.bytes(decision, "Accept", "application/pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    @Test
    void aPackVerifiesOnItsOwn() throws IOException {
        String decision = recorded("PACK-1");
        http.post(decision + "/withdrawal", "application/json", "{\"reason\":\"The figures were wrong.\"}");

        byte[] pack = http.bytes(decision, "Accept", "application/zip");

        assertThat(files(pack))
                .containsKeys("README.txt", "decision.html", "prov.json", "rulebook/rulebook.yaml", "public-key");
        assertThat(new String(files(pack).get("decision.html"), StandardCharsets.UTF_8))
                .contains("was withdrawn");
        Verification verification = verify(pack);
        assertThat(verification.failures()).isEmpty();
        assertThat(verification.checked()).anyMatch(line -> line.contains("withdrawal"));
    }

    @Test
    void aRedactedPackStillVerifies() throws IOException {
        String decision = recorded("PACK-2");
        String evidence = json(http.get(decision)).at("/proposal/evidence/0/id").stringValue();
        String title = json(http.get(decision)).at("/proposal/evidence/0/title").stringValue();

        byte[] pack = http.bytes(
                decision + "?withhold=" + evidence + "&withhold=by&because=FOI%20section%2043",
                "Accept",
                "application/zip");

        files(pack)
                .forEach((path, bytes) -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                        .as(path)
                        .doesNotContain(title)
                        .doesNotContain("A. Secretary"));
        Verification verification = verify(pack);
        assertThat(verification.failures()).isEmpty();
        assertThat(verification.notes()).anyMatch(note -> note.contains("FOI section 43"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decision.json", "proposal.json", "envelope.json", "rulebook/rulebook.yaml", "checkpoint"})
    void aPackWithAChangedByteDoesNotVerify(String changed) throws IOException {
        Map<String, byte[]> files = files(http.bytes(recorded("PACK-3"), "Accept", "application/zip"));
        byte[] bytes = files.get(changed);
        bytes[bytes.length / 2] ^= 1;

        assertThat(verify(zip(files)).holds()).isFalse();
    }

    @Test
    void whatIsWithheldMustBeThereAndForAReason() {
        String decision = recorded("PACK-4");

        assertThat(http.get(decision + "?withhold=by", "Accept", "application/zip")
                        .statusCode())
                .isEqualTo(400);
        var unknown = http.get(decision + "?withhold=nothing&because=x", "Accept", "application/zip");
        assertThat(unknown.statusCode()).isEqualTo(400);
        assertThat(json(unknown).path("detail").stringValue()).contains("`nothing`");
    }

    @Test
    void provenanceIsReadBackByAnother() throws IOException {
        String decision = recorded("PROV-1");

        var document = new Converter(new ProvFactory())
                .fromString(
                        new String(http.bytes(decision, "Accept", "application/prov+json"), StandardCharsets.UTF_8));

        assertThat(document.getStatementOrBundle()).hasSizeGreaterThan(9);
    }

    private String recorded(String reference) {
        String proposal =
                Cases.json("ncrs").replaceFirst("\"reference\":\"[^\"]*\"", "\"reference\":\"" + reference + "\"");
        var created = http.post(
                DECISIONS,
                "application/json",
                "{\"proposal\":" + proposal + ",\"by\":{\"name\":\"A. Secretary\",\"role\":\"Board secretary\"}}");
        assertThat(created.statusCode()).as(created.body()).isIn(201, 409);
        return Http.header(created, "Location");
    }

    private Verification verify(byte[] pack) throws IOException {
        Path file = folder.resolve("pack.zip");
        Files.write(file, pack);
        return LogVerifier.verify(LogSource.of(file.toString()), Trust.none());
    }

    private static Map<String, byte[]> files(byte[] pack) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(pack))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
