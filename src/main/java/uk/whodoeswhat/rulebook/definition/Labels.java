package uk.whodoeswhat.rulebook.definition;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.whodoeswhat.finding.Criterion;

/** Names for the texts of consequences. */
public final class Labels {
    private final Map<Criterion, String> titles = new EnumMap<>(Criterion.class);

    public Labels(List<RulebookDefinition.CriterionEntry> criteria) {
        criteria.forEach(entry -> titles.put(entry.criterion(), entry.title()));
    }

    /** The titles of criteria, joined by semicolons. */
    public String of(List<Criterion> criteria) {
        return criteria.stream().map(this::of).collect(Collectors.joining("; "));
    }

    /** Items joined by semicolons. */
    public String list(List<String> items) {
        return String.join("; ", items);
    }

    private String of(Criterion criterion) {
        String title = titles.getOrDefault(criterion, criterion.id());
        return title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
    }
}
