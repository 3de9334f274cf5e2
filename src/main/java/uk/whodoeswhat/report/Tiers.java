package uk.whodoeswhat.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.tier.Assessed;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.Tier;

/** Tells why the tier was reached and why the others were not. */
final class Tiers {
    private final Told told;
    private final Words words;
    private final Tier reached;

    Tiers(Told told) {
        this.told = told;
        this.words = told.words();
        this.reached = told.judgement().tier();
    }

    Section why() {
        if (reached == Tier.LOCAL) {
            return new Section(
                    "Why this tier",
                    List.of("Nothing is required of it: it holds wherever no central tier is reached, as below."),
                    List.of());
        }
        return new Section(
                "Why this tier",
                List.of("All that this tier requires is satisfied:"),
                of(reached).stream().map(this::point).toList());
    }

    Section whyNot() {
        List<Point> points = Arrays.stream(Tier.values())
                .filter(tier -> tier != reached)
                .map(this::missed)
                .toList();
        return new Section("Why not another tier", List.of(), points);
    }

    private Point missed(Tier tier) {
        String name = words.of(tier) + " (" + words.usage(tier) + "): ";
        if (tier == Tier.LOCAL) {
            return Point.of(name + "only where no central tier is reached.");
        }
        List<String> details = new ArrayList<>();
        of(tier).stream()
                .filter(each -> each.outcome() != Outcome.SATISFIED)
                .map(this::detail)
                .forEach(details::add);
        return details.isEmpty()
                ? Point.of(name + "its requirements are satisfied too, but the tier reached comes before it.")
                : new Point(name + "not reached.", List.of(), details);
    }

    private String detail(Assessed assessed) {
        Point point = point(assessed);
        String details = point.details().isEmpty() ? "" : " " + String.join(" ", point.details());
        return capital(Words.of(assessed.outcome())) + ": "
                + Words.lower(words.requirement(assessed.requirement().id())) + " ("
                + Citations.line(point.citations()) + ")." + details;
    }

    private Point point(Assessed assessed) {
        List<Criterion> criteria =
                assessed.requirement().condition().criteria().stream().toList();
        String text = words.requirement(assessed.requirement().id()) + ": " + Words.of(assessed.outcome()) + ".";
        List<String> details = criteria.size() < 2
                ? List.of()
                : List.of(String.join("; ", criteria.stream().map(told::status).toList()) + ".");
        return new Point(text, told.citations(assessed.requirement().rule()), details);
    }

    private List<Assessed> of(Tier tier) {
        return told.judgement().requirements().stream()
                .filter(each -> each.requirement().tier() == tier)
                .toList();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
