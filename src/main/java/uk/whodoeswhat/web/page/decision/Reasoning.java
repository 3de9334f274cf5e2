package uk.whodoeswhat.web.page.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.RequirementOutcome;
import uk.whodoeswhat.tier.Tier;

/**
 * What stands behind a tier as boxes in columns (evidence, findings, requirements, tiers) and links from left to right: for a
 * central tier all that it requires, for the local one what every central tier lacks. A requirement that several tiers share is
 * there once.
 */
final class Reasoning {
    private final Teller teller;
    private final List<EvidenceItem> items;
    private final Map<String, Box> evidence = new LinkedHashMap<>();
    private final Map<String, Box> findings = new LinkedHashMap<>();
    private final Map<String, Box> requirements = new LinkedHashMap<>();
    private final Map<String, Box> tiers = new LinkedHashMap<>();
    private final List<ReasoningLink> links = new ArrayList<>();

    /** Something that is stated. `mark` is a word for its outcome, empty where it has none. */
    record Box(String id, String text, String mark, String colour) {}

    /** One box speaks for or against another, by their ids; the colour is that of the first one's outcome. */
    record ReasoningLink(String from, String to, String colour) {}

    /** The columns from left to right, each with its boxes from the top. */
    record Graph(List<List<Box>> columns, List<ReasoningLink> links) {}

    private Reasoning(Teller teller) {
        this.teller = teller;
        this.items = EvidenceItem.of(teller.judgement().proposal().evidence());
    }

    static Graph of(Teller teller) {
        return new Reasoning(teller).graph();
    }

    private Graph graph() {
        Tier reached = teller.judgement().tier();
        if (reached == Tier.LOCAL) {
            Tier.CENTRAL.forEach(this::missed);
            tier(Tier.LOCAL, "Reached, as no central tier is", "green", List.of());
        } else {
            tier(reached, "Reached", "green", teller.required(reached));
        }
        return new Graph(
                List.of(
                        byNeighbours(evidence.values()),
                        List.copyOf(findings.values()),
                        List.copyOf(requirements.values()),
                        List.copyOf(tiers.values())),
                links);
    }

    private void missed(Tier tier) {
        boolean possible = teller.judgement().possibleTiers().contains(tier);
        tier(tier, possible ? "Still possible" : "Not reached", possible ? "yellow" : "red", lacking(tier));
    }

    private List<RequirementOutcome> lacking(Tier tier) {
        return teller.required(tier).stream()
                .filter(each -> each.outcome() != Outcome.SATISFIED)
                .toList();
    }

    private void tier(Tier tier, String mark, String colour, List<RequirementOutcome> shown) {
        tiers.put(tier.name(), new Box(tier.name(), teller.words().of(tier), mark, colour));
        shown.forEach(each -> requirement(each, tier));
    }

    private void requirement(RequirementOutcome assessed, Tier tier) {
        String id = "requires " + assessed.requirement().id();
        String colour = Look.colour(assessed.outcome());
        links.add(new ReasoningLink(id, tier.name(), colour));
        if (!requirements.containsKey(id)) {
            String name = teller.words().requirement(assessed.requirement().id());
            requirements.put(id, new Box(id, name, Words.capital(Words.of(assessed.outcome())), colour));
            assessed.requirement().condition().criteria().stream()
                    .sorted()
                    .forEach(criterion -> finding(criterion, id));
        }
    }

    private void finding(Criterion criterion, String requirement) {
        String colour = Look.colour(teller.status(criterion));
        links.add(new ReasoningLink(criterion.id(), requirement, colour));
        if (!findings.containsKey(criterion.id())) {
            String mark = Words.of(teller.status(criterion));
            findings.put(criterion.id(), new Box(criterion.id(), teller.words().of(criterion), mark, colour));
            teller.numbers(evidence(criterion)).forEach(number -> evidence(number, criterion));
        }
    }

    /** A whole rests on the evidence of its parts. */
    private List<String> evidence(Criterion criterion) {
        List<Criterion> parts =
                criterion.isWhole() ? teller.rulebook().structure().parts(criterion) : List.of(criterion);
        return teller.judgement().findings().stream()
                .filter(finding -> parts.contains(finding.criterion()))
                .flatMap(finding -> finding.evidence().stream())
                .distinct()
                .toList();
    }

    private void evidence(int number, Criterion criterion) {
        String id = "evidence " + number;
        links.add(new ReasoningLink(id, criterion.id(), "grey"));
        evidence.putIfAbsent(
                id, new Box(id, number + ". " + items.get(number - 1).title(), "", "grey"));
    }

    /** Each beside what it is for, so that few lines cross. */
    private List<Box> byNeighbours(Iterable<Box> boxes) {
        List<String> places = List.copyOf(findings.keySet());
        List<Box> sorted = new ArrayList<>();
        boxes.forEach(sorted::add);
        sorted.sort(Comparator.comparingDouble(box -> links.stream()
                .filter(link -> link.from().equals(box.id()))
                .mapToInt(link -> places.indexOf(link.to()))
                .average()
                .orElse(0)));
        return sorted;
    }
}
