package uk.whodoeswhat.web.page.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import uk.whodoeswhat.certificate.Certificate;
import uk.whodoeswhat.certificate.Failure;
import uk.whodoeswhat.certificate.ReadingSet;
import uk.whodoeswhat.rationale.PublicCases;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.tier.Tier;
import uk.whodoeswhat.web.Certificates;
import uk.whodoeswhat.web.ServiceTest;
import uk.whodoeswhat.web.page.ValidHtml;

/** What the page of the certificate says where all does not hold, and while it is made. */
@ServiceTest
class CertificateViewTest {
    private final TemplateEngine templates;
    private final Rulebook rulebook;

    @Autowired
    CertificateViewTest(TemplateEngine templates, Rulebook rulebook) {
        this.rulebook = rulebook;
        this.templates = templates;
    }

    @Test
    void whileItIsMadeThePageSaysSo() {
        var page = page(
                "rulebook/certificate-waiting", Map.of("data", "/there", "pageScript", "/wait.js", "pageRefresh", 5));

        assertThat(new ValidHtml().complaints(page)).isEmpty();
        assertThat(page)
                .contains(
                        "is being made",
                        "data-waits-for=\"/there\"",
                        "<noscript><meta http-equiv=\"refresh\" content=\"5\">");
    }

    @Test
    void whatFailsIsToldWithProposalsThatShowIt() {
        var rule = "backstop.requires.no-solution-in-place";
        var certificate = new Certificate(
                "who-does-what-2023",
                "1.0.0",
                rulebook.digest(),
                Map.of(),
                2,
                Map.of(Stage.AIM, 12_345L),
                7,
                8,
                Map.of(Tier.LOCAL, new ReadingSet(1, 2, Map.of("precedence", Set.of("spectrum-order")), true)),
                Map.of(rule, new ReadingSet(0, 2, Map.of(), true)),
                new ReadingSet(1, 2, Map.of("precedence", Set.of("spectrum-order")), true),
                List.of("A remark."),
                List.of(new Failure(
                        Failure.Kind.DEAD_RULE,
                        "it <b>never</b> fires",
                        List.of(rule),
                        Map.of("precedence", "spectrum-order"),
                        List.of(new Failure.Example(
                                "another does", PublicCases.all().get("pds"))))));

        var view = CertificateView.of(new Certificates.Made(certificate, Duration.ofMillis(1500)), rulebook);
        var page = page("rulebook/certificate", Map.of("view", view, "data", "/there"));

        assertThat(new ValidHtml().complaints(page)).isEmpty();
        assertThat(page)
                .contains("The rulebook does not hold.", "A rule can never fire", "it &lt;b&gt;never&lt;/b&gt; fires.")
                .contains(
                        "1 of 2 readings give every example",
                        "12,345",
                        "1.5 seconds",
                        "A remark.",
                        ">Does not hold<",
                        "fires in no reading")
                .contains("A proposal that shows it: another does", "reference: WDW-EX-PDS-2023")
                .contains("out of reach in 1 of 2 readings, where the answers are:")
                .contains("href=\"/rulebook/rules/" + rule + "\"");
    }

    private String page(String name, Map<String, Object> model) {
        return templates.process(name, new Context(Locale.UK, model));
    }
}
