package uk.whodoeswhat.web.page.decision;

import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.decision.Decision;

/** The page of a decision that is not recorded, with the form that records it. */
public final class DecisionPage {
    /**
     * The page of this decision.
     *
     * @param example the name of an example, empty for any other proposal
     * @param request the id under which the form records it, a UUID
     */
    public static ModelAndView of(Decision decision, String proposal, String example, String request) {
        return new ModelAndView(
                "decision",
                Map.of(
                        "view", DecisionView.of(decision),
                        "proposal", proposal,
                        "example", example,
                        "errors", List.of(),
                        "record", RecordForm.empty(proposal, request),
                        "otherwise", List.of()));
    }

    private DecisionPage() {}
}
