package uk.whodoeswhat.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts that a printed paper embeds, and which characters they have a sign for. */
final class PaperFonts {
    private static final String FAMILY = "Liberation Sans";
    private static final byte[] REGULAR = PaperPage.resource("fonts/LiberationSans-Regular.ttf");
    private static final byte[] BOLD = PaperPage.resource("fonts/LiberationSans-Bold.ttf");
    private static final byte[] ITALIC = PaperPage.resource("fonts/LiberationSans-Italic.ttf");

    /** What Liberation Sans has no sign for. */
    private static final String FALLBACK_FAMILY = "DejaVu Sans";

    private static final byte[] FALLBACK = PaperPage.resource("fonts/DejaVuSans-Subset.ttf");

    /** The three of Liberation Sans have the same characters. */
    private static final List<CmapLookup> SIGNS =
            Stream.of(REGULAR, FALLBACK).map(PaperFonts::signs).toList();

    static void embed(PdfRendererBuilder builder) {
        embed(builder, REGULAR, FAMILY, 400, FontStyle.NORMAL);
        embed(builder, BOLD, FAMILY, 700, FontStyle.NORMAL);
        embed(builder, ITALIC, FAMILY, 400, FontStyle.ITALIC);
        embed(builder, FALLBACK, FALLBACK_FAMILY, 400, FontStyle.NORMAL);
    }

    private static void embed(PdfRendererBuilder builder, byte[] bytes, String family, int weight, FontStyle style) {
        builder.useFont(() -> new ByteArrayInputStream(bytes), family, weight, style, true);
    }

    private static CmapLookup signs(byte[] bytes) {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(bytes))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("a font that cannot be read", e);
        }
    }

    /** Whether a character can be seen in print, or is one that nobody is meant to see. */
    static boolean hasSign(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE ->
                character == '\t' || character == '\n' || character == '\r';
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> isInvisible(character);
            default ->
                character != OBJECT_REPLACEMENT && SIGNS.stream().anyMatch(signs -> signs.getGlyphId(character) > 0);
        };
    }

    /** Some, such as the sign of an Arabic number, are seen; of those no paper prints any. */
    private static boolean isInvisible(int format) {
        return format == SOFT_HYPHEN
                || format == ARABIC_LETTER_MARK
                || (format >= MONGOLIAN_VOWEL_SEPARATOR && format <= NOMINAL_DIGIT_SHAPES)
                || format == BYTE_ORDER_MARK;
    }

    private static final int SOFT_HYPHEN = 0xAD;
    private static final int ARABIC_LETTER_MARK = 0x61C;
    private static final int MONGOLIAN_VOWEL_SEPARATOR = 0x180E;
    private static final int NOMINAL_DIGIT_SHAPES = 0x206F;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** It has a sign in fonts; the renderer prints none. */
    private static final int OBJECT_REPLACEMENT = 0xFFFC;

    private PaperFonts() {}
}
