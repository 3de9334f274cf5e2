package uk.whodoeswhat.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Sets board papers as one XHTML document: on its own, or with its style sheet at an address. */
public final class PaperPage {
    private static final String FOLDER = "uk/whodoeswhat/report/";
    private static final TemplateEngine ENGINE = engine();
    private static final String STYLE = new String(resource("board-paper.css"), StandardCharsets.UTF_8);

    /** The style sheet. */
    public static String style() {
        return STYLE;
    }

    /** A page that holds all that it needs. */
    public static String standalone(String title, List<BoardPaper> papers) {
        return page(title, papers, Map.of("style", STYLE));
    }

    /** A page whose style sheet is at this address. */
    public static String linked(String title, List<BoardPaper> papers, String stylesheet) {
        return page(title, papers, Map.of("stylesheet", stylesheet));
    }

    /** A page to be printed as a PDF, with bookmarks and the numbers of pages. */
    static String printed(String title, List<BoardPaper> papers) {
        return page(title, papers, Map.of("style", STYLE, "bookmarks", true));
    }

    private static String page(String title, List<BoardPaper> papers, Map<String, Object> how) {
        ShownText shown = ShownText.onScreen();
        Context context = new Context(Locale.UK, how);
        context.setVariable("title", shown.of(title));
        context.setVariable(
                "papers", papers.stream().map(paper -> paper.map(shown::of)).toList());
        context.setVariable(
                "description", "What tier the rules give a digital service, why, and what is asked of the board");
        return ENGINE.process("board-paper", context);
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(PaperPage.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    static byte[] resource(String name) {
        try (@Nullable InputStream in = PaperPage.class.getResourceAsStream("/" + FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(FOLDER + name + " is not on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private PaperPage() {}
}
