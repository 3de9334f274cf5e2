package uk.whodoeswhat.certificate;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.CriterionFact;
import uk.whodoeswhat.tier.TierReading;

/** A fact in plain English. */
final class FactText {

    /** What a fact says, without the evidence in it. */
    static String of(Object fact) {
        if (fact instanceof TierReading now) {
            return reading(now.reading().answers());
        }
        List<String> words = new ArrayList<>();
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            if (!component.getName().equals("evidence") && !component.getName().equals("criterion")) {
                words.add(spaced(component.getName()) + " " + value(component, fact));
            }
        }
        return String.join(", ", words);
    }

    /** What the rules say of a fact. */
    static String subject(Object fact) {
        return switch (FactType.of(fact)) {
            case MEMBERSHIP -> "whether an organisation is counted";
            case USERS -> "whether there is one user";
            case ALTERNATIVE -> "what an alternative counts as";
            case GRADING -> "whose word a grade is";
            case INSTRUMENT -> "what an instrument obliges to";
            case SOLUTIONS -> "whether no solution is in place";
            case PROFILE -> "what an item of evidence counts for";
            case CLAIM, DELIVERY, REACH, CRITICALITY, ALTERNATIVES, GAP, AIM ->
                ((CriterionFact) fact).criterion().id();
            case READING -> "what a tier requires";
            case CANDIDATES -> "the tier";
            case LOCALITY -> "the level of a local service";
            case OUTLOOK -> "the headline";
            case RULING, MARKET, STANDARDS, SPREAD, OVERLAP, ENABLED, CONCERNS, REVIEW -> "what follows from the tier";
        };
    }

    static String reading(Map<String, String> answers) {
        return answers.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    static String statuses(Map<Criterion, ?> statuses) {
        return statuses.entrySet().stream()
                .map(each -> each.getKey().id() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String spaced(String name) {
        return name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.UK);
    }

    private static Object value(RecordComponent component, Object fact) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(fact);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record without an accessor", e);
        }
    }

    private FactText() {}
}
