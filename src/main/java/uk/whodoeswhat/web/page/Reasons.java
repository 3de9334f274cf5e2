package uk.whodoeswhat.web.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.whodoeswhat.consequence.Consequence;
import uk.whodoeswhat.consequence.Kind;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Finding;
import uk.whodoeswhat.framework.Basis;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.Judgement;
import uk.whodoeswhat.rulebook.Manifest;
import uk.whodoeswhat.rulebook.Rule;
import uk.whodoeswhat.rulebook.Stage;
import uk.whodoeswhat.tier.Assessed;
import uk.whodoeswhat.tier.Outcome;
import uk.whodoeswhat.tier.Tier;
import uk.whodoeswhat.web.page.DecisionView.Point;
import uk.whodoeswhat.web.page.DecisionView.Section;

/** Why a decision is as it is, in the order of its page: for the tier, against the others, what is missing, what follows. */
record Reasons(
        List<Point> verdict,
        List<Point> satisfied,
        List<Section> others,
        List<String> missing,
        List<Section> follows,
        List<Point> flags,
        List<Point> findings) {

    static Reasons of(Decision decision, Citations citations) {
        return new Maker(decision, citations).make();
    }

    /** Makes the points of one decision. */
    private static final class Maker {
        private final Judgement judgement;
        private final Manifest manifest;
        private final Words words;
        private final Citations citations;
        private final Map<String, Rule> rules;

        Maker(Decision decision, Citations citations) {
            this.judgement = decision.judgement();
            this.manifest = decision.rulebook().manifest();
            this.words = new Words(manifest);
            this.citations = citations;
            this.rules = decision.rulebook().rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        }

        Reasons make() {
            return new Reasons(
                    judgement.firings().stream()
                            .filter(firing -> firing.stage() == Stage.VERDICT)
                            .map(firing -> point(firing.rule().title(), "", "grey", List.of(), firing.rule()))
                            .distinct()
                            .toList(),
                    requirements(judgement.tier()),
                    Stream.of(Tier.values())
                            .filter(tier -> tier != judgement.tier())
                            .map(this::other)
                            .toList(),
                    judgement.unknowns().stream()
                            .map(unknown -> question(unknown.criterion()))
                            .toList(),
                    follows(),
                    points(Kind.FLAG),
                    judgement.findings().stream().map(this::finding).toList());
        }

        private List<Point> requirements(Tier tier) {
            return judgement.requirements().stream()
                    .filter(each -> each.requirement().tier() == tier)
                    .map(this::requirement)
                    .toList();
        }

        private Point requirement(Assessed assessed) {
            Outcome outcome = assessed.outcome();
            String name = words.requirement(assessed.requirement().id());
            List<String> details = assessed.requirement().condition().criteria().stream()
                    .filter(criterion -> !words.of(criterion).equals(name))
                    .sorted()
                    .map(criterion -> words.of(criterion) + ": "
                            + Words.lower(Words.of(judgement.statuses().status(criterion))))
                    .toList();
            return point(
                    name,
                    Words.of(outcome),
                    Look.colour(outcome),
                    details,
                    rule(assessed.requirement().rule()));
        }

        private Section other(Tier tier) {
            List<Point> missing = requirements(tier).stream()
                    .filter(point -> !point.mark().equals(Words.of(Outcome.SATISFIED)))
                    .toList();
            String lead = "";
            if (tier == Tier.LOCAL) {
                lead = "This is the tier only where no central tier has all that it requires.";
            } else if (missing.isEmpty()) {
                lead = "All that this tier requires is satisfied, but \"" + Words.lower(words.of(judgement.tier()))
                        + "\" comes before it.";
            }
            return new Section(words.of(tier), lead, missing);
        }

        private String question(Criterion criterion) {
            return entry(criterion).map(Manifest.CriterionEntry::question).orElse(criterion.id());
        }

        private Optional<Manifest.CriterionEntry> entry(Criterion criterion) {
            return manifest.criteria().stream()
                    .filter(entry -> entry.criterion() == criterion)
                    .findFirst();
        }

        private List<Section> follows() {
            List<Section> sections = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                List<Point> points = points(kind);
                if (kind != Kind.FLAG && !points.isEmpty()) {
                    sections.add(new Section(Look.heading(kind), "", points));
                }
            }
            return sections;
        }

        private List<Point> points(Kind kind) {
            return judgement.consequences().stream()
                    .filter(consequence -> consequence.kind() == kind)
                    .map(this::consequence)
                    .toList();
        }

        private Point consequence(Consequence consequence) {
            return point(consequence.text(), "", "grey", List.of(), rule(consequence.rule()));
        }

        private Point finding(Finding finding) {
            List<String> details = new ArrayList<>();
            details.add(rule(finding.rule()).title());
            if (!finding.evidence().isEmpty()) {
                details.add("Evidence: " + String.join(", ", finding.evidence()));
            }
            Set<Citation> clauses = new LinkedHashSet<>(entry(finding.criterion())
                    .map(Manifest.CriterionEntry::citations)
                    .orElse(List.of()));
            clauses.addAll(rule(finding.rule()).citations());
            return new Point(
                    words.of(finding.criterion()),
                    Words.of(finding.status()),
                    Look.colour(finding.status()),
                    details,
                    citations.link(new ArrayList<>(clauses)));
        }

        private Point point(String text, String mark, String colour, List<String> details, Rule rule) {
            List<String> all = new ArrayList<>(details);
            if (rule.basis() == Basis.READING) {
                all.add("By the reading taken here; the sources leave it open");
            }
            return new Point(text, mark, colour, all, citations.link(rule.citations()));
        }

        private Rule rule(String id) {
            Rule rule = rules.get(id);
            if (rule == null) {
                throw new IllegalStateException("no rule " + id);
            }
            return rule;
        }
    }
}
