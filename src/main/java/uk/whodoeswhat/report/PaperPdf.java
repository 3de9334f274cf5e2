package uk.whodoeswhat.report;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * Prints board papers as PDF that people and machines can read for years: PDF/UA-1 (tagged for screen readers) and PDF/A-3a
 * (fonts within, fit for archives), with files attached, such as the decision as JSON.
 */
public final class PaperPdf {
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** Joiners are taken out where Arabic letters have been joined. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cf}&&[^\u200C\u200D]]|(?<!\\p{IsArabic})[\u200C\u200D]");

    static {
        XRLog.setLoggingEnabled(false);
    }

    /**
     * The bytes of the PDF.
     *
     * @param attachments JSON by file name
     */
    public static byte[] of(String title, List<BoardPaper> papers, Map<String, byte[]> attachments) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(
                        PaperPage.printed(
                                printed(ShownText.inPrint(), title),
                                papers.stream().map(PaperPdf::shown).toList()),
                        null)
                .withProducer("Who Does What")
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                .useUnicodeBidiSplitter(DirectionRuns::new)
                .useUnicodeBidiReorderer(new RightToLeft())
                .useColorProfile(COLOURS);
        PaperFonts.embed(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            attach(document, new TreeMap<>(attachments));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a paper that cannot be printed", e);
        }
    }

    /** The paper with what has no sign in its fonts written as numbers, and a line that lists it. */
    private static BoardPaper shown(BoardPaper paper) {
        ShownText shown = ShownText.inPrint();
        BoardPaper printed = paper.map(text -> printed(shown, text));
        return shown.lost().isEmpty()
                ? printed
                : printed.with(new BoardPaper.KeyFact(
                        "Characters", "This paper’s fonts have no sign for: " + shown.lost() + "."));
    }

    /** A letter and its accents are one sign where there is one; what is not to be seen, fonts would have a sign for. */
    private static String printed(ShownText shown, String text) {
        return UNSEEN.matcher(shown.of(Normalizer.normalize(text, Normalizer.Form.NFC)))
                .replaceAll("");
    }

    /** PDF/A-3 asks that each file says what it is to the document: here, the data it was made from. */
    private static void attach(PDDocument document, Map<String, byte[]> files) throws IOException {
        Map<String, PDComplexFileSpecification> specifications = new TreeMap<>();
        COSArray associated = new COSArray();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            PDComplexFileSpecification specification = specification(document, file.getKey(), file.getValue());
            specifications.put(file.getKey(), specification);
            associated.add(specification);
        }
        if (specifications.isEmpty()) {
            return;
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(specifications);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private static PDComplexFileSpecification specification(PDDocument document, String name, byte[] bytes)
            throws IOException {
        PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        embedded.setSubtype("application/json");
        embedded.setSize(bytes.length);
        embedded.setModDate(document.getDocumentInformation().getCreationDate());
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setFileDescription("The data that this paper was made from");
        specification.setEmbeddedFile(embedded);
        specification.setEmbeddedFileUnicode(embedded);
        specification.getCOSObject().setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Data"));
        return specification;
    }

    private PaperPdf() {}
}
