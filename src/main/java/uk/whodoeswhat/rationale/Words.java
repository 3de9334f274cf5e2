package uk.whodoeswhat.rationale;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.tier.LocalLevel;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/** The plain English of names: titles from the rulebook, and words for statuses, outcomes and standing. */
public final class Words {
    private final Map<Criterion, String> criteria = new EnumMap<>(Criterion.class);
    private final RulebookDefinition manifest;

    public Words(RulebookDefinition manifest) {
        manifest.criteria().forEach(entry -> criteria.put(entry.criterion(), entry.title()));
        this.manifest = manifest;
    }

    /** The title of a criterion, such as "Better patient experience". */
    public String of(Criterion criterion) {
        return criteria.getOrDefault(criterion, criterion.id());
    }

    /** A criterion in a few words in the middle of a sentence, such as "patient experience". */
    String brief(Criterion criterion) {
        return manifest.entry(criterion).shortTitle();
    }

    /** The title of a tier, such as "Centrally provided, preferred". */
    public String of(Tier tier) {
        return manifest.entry(tier).title();
    }

    /** What a tier says of use, such as "recommended". */
    public String usage(Tier tier) {
        return manifest.entry(tier).words();
    }

    /** The name a requirement goes by: the title of its criterion, or of what it puts together. */
    public String requirement(String id) {
        return Criterion.of(id)
                .map(this::of)
                .orElseGet(() -> manifest.requirements().stream()
                        .filter(entry -> entry.id().equals(id))
                        .map(RulebookDefinition.RequirementEntry::title)
                        .findFirst()
                        .orElse(id));
    }

    public static String of(Status status) {
        return switch (status) {
            case DEMONSTRATED -> "Shown";
            case ARGUED -> "Argued";
            case CONTESTED -> "Contested";
            case CONTRADICTED -> "Contradicted";
            case NOT_SHOWN -> "Not shown";
            case NOT_APPLICABLE -> "Does not apply";
            case MET -> "Yes";
            case NOT_MET -> "No";
            case UNKNOWN -> "Not known";
        };
    }

    /** What a status says of a criterion, as the answer to its question: it is shown, or the criterion, by its name, holds. */
    String answer(Criterion criterion, Status status) {
        return switch (status) {
            case MET -> "\"" + lower(of(criterion)) + "\" holds";
            case NOT_MET -> "\"" + lower(of(criterion)) + "\" does not hold";
            case DEMONSTRATED -> "it is shown";
            case ARGUED -> "it is argued";
            case CONTRADICTED -> "the evidence speaks against it";
            case CONTESTED, NOT_SHOWN, NOT_APPLICABLE, UNKNOWN -> lower(of(status));
        };
    }

    public static String of(Outcome outcome) {
        return switch (outcome) {
            case SATISFIED -> "satisfied";
            case BLOCKED -> "not satisfied";
            case OPEN -> "open";
        };
    }

    public static String of(LocalLevel level) {
        return switch (level) {
            case PROVIDER -> "one organisation";
            case ICS -> "one integrated care system";
            case MULTI_ICS -> "several integrated care systems";
            case REGION -> "a region";
            case NOT_STATED -> "open, because the proposal does not say which integrated care systems use it";
        };
    }

    /** Standing in words, each time with what it does and does not promise. */
    public static String of(Standing standing) {
        return switch (standing) {
            case FIRM ->
                "This is firm: no missing or contested answer could change it. Better evidence for a claim that is only "
                        + "argued still could.";
            case PROVISIONAL -> "This is provisional: an answer that is missing or contested could still change it.";
        };
    }

    /** Phrases as a list in a sentence: one; one and two; one, two and three. */
    public static String list(List<String> phrases) {
        int last = phrases.size() - 1;
        return last < 1
                ? String.join("", phrases)
                : String.join(", ", phrases.subList(0, last)) + " and " + phrases.get(last);
    }

    /** A title in the middle of a sentence: the same with a small first letter. */
    public static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.UK) + title.substring(1);
    }

    /** The same with a large first letter. */
    public static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
