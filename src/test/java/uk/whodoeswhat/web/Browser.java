package uk.whodoeswhat.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A Chromium for tests: {@code @ExtendWith(Browser.class)}, and a test takes a {@link Page} of its own, or the
 * {@link com.microsoft.playwright.Browser} itself, for instance for a page without JavaScript. One browser serves the
 * whole test run. Where no Chromium is installed the tests are skipped, but with {@code CI=true} they fail.
 */
public final class Browser implements ExecutionCondition, ParameterResolver {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-sync",
            // axe is most of what scripts there are, and runs for less than a second: compiled once, quickly
            "--js-flags=--always-sparkplug",
            "--no-first-run");
    private static final String MISSING = "no Chromium found: none of %s is on the PATH, and there is no"
            + " `/usr/bin/chromium`; install one, on Debian with `apt-get install chromium`";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return condition(installed(), "true".equals(System.getenv("CI")));
    }

    static ConditionEvaluationResult condition(Optional<Path> chromium, boolean required) {
        if (chromium.isPresent()) {
            return ConditionEvaluationResult.enabled("`" + chromium.orElseThrow() + "`");
        }
        if (required) {
            throw new IllegalStateException(MISSING.formatted(NAMES));
        }
        return ConditionEvaluationResult.disabled(MISSING.formatted(NAMES));
    }

    private static Optional<Path> installed() {
        return find(Optional.ofNullable(System.getenv("PATH")).orElse("") + File.pathSeparator + "/usr/bin");
    }

    /** The first Chromium on a search path such as {@code /usr/local/bin:/usr/bin}. */
    static Optional<Path> find(String searchPath) {
        return Stream.of(searchPath.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isBlank())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return type == Page.class || type == com.microsoft.playwright.Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var running = context.getRoot()
                .getStore(Namespace.create(Browser.class))
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class);
        if (parameter.getParameter().getType() == com.microsoft.playwright.Browser.class) {
            return running.browser();
        }
        return context.getStore(Namespace.create(Browser.class))
                .computeIfAbsent(Tab.class, key -> Tab.open(running.browser()), Tab.class)
                .page();
    }

    /** The browser of the run; JUnit closes it with the root store. */
    private record Running(Playwright playwright, com.microsoft.playwright.Browser browser) implements AutoCloseable {

        static Running start() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new BrowserType.LaunchOptions()
                    .setExecutablePath(installed().orElseThrow())
                    .setArgs(FLAGS);
            return new Running(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    /**
     * The page of one test, in a context of its own, so that no cookie outlives the test; where a method before all tests
     * takes a page, that of all tests of the class, for the store of a test looks into that of its class.
     */
    private record Tab(BrowserContext context, Page page) implements AutoCloseable {

        static Tab open(com.microsoft.playwright.Browser browser) {
            var context = browser.newContext();
            return new Tab(context, context.newPage());
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
