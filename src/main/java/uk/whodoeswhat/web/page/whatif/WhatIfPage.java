package uk.whodoeswhat.web.page.whatif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import uk.whodoeswhat.decision.Decision;

/** The page of a decision beside what would be decided if some things were otherwise. */
final class WhatIfPage {

    /** A page whose address says all: what goes without saying, or is empty as a form sends it, is taken out first. */
    static ModelAndView shared(
            Map.Entry<String, String> source, Decision decision, List<String> findings, List<String> readings) {
        Supposed asked = Supposed.of(findings, readings, decision.rulebook());
        Supposed supposed = suppose(decision, asked).supposed();
        return supposed.parameters().size() == findings.size() + readings.size()
                ? page(decision, supposed, Map.of("source", source, "link", link(source, supposed), "carried", ""))
                : redirect(source, supposed);
    }

    /** A page whose proposal travels in its form. */
    static ModelAndView carried(Decision decision, Supposed supposed, String proposal) {
        return page(decision, supposed, Map.of("carried", proposal, "link", ""));
    }

    /** To the address of a page that says all. */
    static ModelAndView redirect(Map.Entry<String, String> source, Supposed supposed) {
        RedirectView view = new RedirectView(link(source, supposed));
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView((View) view);
    }

    private static ModelAndView page(Decision decision, Supposed supposed, Map<String, Object> more) {
        Map<String, Object> model = new LinkedHashMap<>(more);
        model.put("view", WhatIfView.of(decision, suppose(decision, supposed)));
        return new ModelAndView("what-if", model);
    }

    private static Supposition suppose(Decision decision, Supposed supposed) {
        return Supposition.of(decision.rulebook(), decision.judgement(), supposed);
    }

    private static String link(Map.Entry<String, String> source, Supposed supposed) {
        UriComponentsBuilder link =
                UriComponentsBuilder.fromPath(WhatIfController.PATH).queryParam(source.getKey(), source.getValue());
        supposed.parameters().forEach(each -> link.queryParam(each.getKey(), each.getValue()));
        return link.encode().toUriString();
    }

    private WhatIfPage() {}
}
