package uk.whodoeswhat.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private static final String FONT = "Liberation Sans";
    private static final byte[] REGULAR = PaperPage.resource("fonts/LiberationSans-Regular.ttf");
    private static final byte[] BOLD = PaperPage.resource("fonts/LiberationSans-Bold.ttf");
    private static final byte[] ITALIC = PaperPage.resource("fonts/LiberationSans-Italic.ttf");
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

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
                .withHtmlContent(PaperPage.printed(title, papers), null)
                .withProducer("Who Does What")
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                .useColorProfile(COLOURS);
        font(builder, REGULAR, 400, FontStyle.NORMAL);
        font(builder, BOLD, 700, FontStyle.NORMAL);
        font(builder, ITALIC, 400, FontStyle.ITALIC);
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

    private static void font(PdfRendererBuilder builder, byte[] bytes, int weight, FontStyle style) {
        builder.useFont(() -> new ByteArrayInputStream(bytes), FONT, weight, style, true);
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
