package uk.whodoeswhat.scenario;

import java.util.List;
import java.util.Map;
import uk.whodoeswhat.document.Items;
import uk.whodoeswhat.document.Key;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.Text;
import uk.whodoeswhat.framework.Citation;

/** A scenario as its file says it; `given` is a proposal or a {@link Based}. */
public record Scenario(
        @Key("scenario")
        @Text(pattern = "[a-z0-9]+(-[a-z0-9]+)*", means = "small letters and digits, joined by hyphens")
        String id,

        String title,
        @Items(min = 1) List<Citation> clauses,
        Strength strength,
        Map<String, String> reading,
        Node given,
        Expected expect) {
    public Scenario {
        clauses = List.copyOf(clauses);
    }
}
