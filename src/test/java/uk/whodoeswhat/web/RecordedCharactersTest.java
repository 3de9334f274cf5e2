package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.store.DecisionWriter;
import uk.whodoeswhat.store.DecisionsToRecord;

/** What was recorded before its characters were refused can be read and taken away, and papers say which they were. */
@ServiceTest
class RecordedCharactersTest {
    private final DecisionWriter writer;
    private final Http http;

    @Autowired
    RecordedCharactersTest(DecisionWriter writer, @LocalServerPort int port) {
        this.writer = writer;
        this.http = new Http(port);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFFFF, 0xFFFE, 0xFDD0, 0x202E, 0x7, 0x1B, 0x85})
    void areToldOnPapersOfEveryKind(int character) throws IOException {
        UUID id = DecisionsToRecord.record(writer, titled("a" + Character.toString(character) + "b"))
                .id();
        String shown = String.format(Locale.ROOT, "a[U+%04X]b", character);

        for (String page : List.of("/decisions", "/decisions/" + id, "/decisions/agenda?id=" + id)) {
            assertThat(http.get(page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(http.get("/decisions/" + id + "/paper").body()).contains(shown);
        assertThat(text("/decisions/agenda.pdf?id=" + id)).contains(shown);
        assertThat(text("/decisions/" + id + "/paper.pdf")).contains(shown);
        assertThat(packed("/decisions/" + id + "/pack.zip")).contains(shown);
    }

    private String text(String path) throws IOException {
        try (PDDocument document = Loader.loadPDF(http.bytes(path))) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** All pages of a pack. */
    private String packed(String path) throws IOException {
        StringBuilder pages = new StringBuilder();
        try (ZipInputStream pack = new ZipInputStream(new ByteArrayInputStream(http.bytes(path)))) {
            for (ZipEntry entry = pack.getNextEntry(); entry != null; entry = pack.getNextEntry()) {
                if (entry.getName().endsWith(".html")) {
                    pages.append(new String(pack.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return pages.toString();
    }

    private static Proposal titled(String title) {
        Proposal other = DecisionsToRecord.proposal("pds", "TITLED-" + UUID.randomUUID(), 1);
        return new Proposal(
                other.reference(),
                other.version(),
                title,
                other.date(),
                other.submittedBy(),
                other.nationalBody(),
                other.example(),
                other.service(),
                other.cohort(),
                other.evidence(),
                other.aims(),
                other.scale(),
                other.visibility(),
                other.standardisation(),
                other.standards(),
                other.equivalents(),
                other.coverage(),
                other.equity(),
                other.money(),
                other.assurance(),
                other.legal(),
                other.mandate(),
                other.conflictsDeclared(),
                other.exemplar());
    }
}
