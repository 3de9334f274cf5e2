package uk.whodoeswhat.web.page.whatif;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Findings;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.tier.PossibleTiers;
import uk.whodoeswhat.tier.RequirementOutcome;
import uk.whodoeswhat.tier.StatusChange;
import uk.whodoeswhat.tier.Tier;

/**
 * What would follow if some things were otherwise, as the rules say. The readings come first: under them the proposal is judged
 * anew; then the findings are changed, and the rules say which tier follows from those.
 *
 * @param supposed what differs indeed: what is so anyway is left out
 * @param found what is found under the readings supposed, before any finding is changed
 */
record Supposition(
        Supposed supposed,
        Findings found,
        Findings changed,
        List<RequirementOutcome> requirements,
        Tier tier,
        Set<Tier> possible) {

    static Supposition of(Rulebook rulebook, Judgement asItIs, Supposed supposed) {
        Map<String, String> readings = new LinkedHashMap<>(supposed.readings());
        readings.entrySet().removeIf(each -> asItIs.reading().says(each.getKey(), each.getValue()));
        Map<String, String> answers = new LinkedHashMap<>(asItIs.reading().answers());
        answers.putAll(readings);
        Judgement read = readings.isEmpty()
                ? asItIs
                : rulebook.judge(asItIs.proposal(), rulebook.reading(answers), StageObserver.NONE);
        Map<Criterion, Status> findings = new EnumMap<>(Criterion.class);
        findings.putAll(supposed.findings());
        findings.entrySet().removeIf(each -> read.statuses().status(each.getKey()) == each.getValue());
        PossibleTiers tiers = rulebook.tiers(read.reading());
        Findings changed = tiers.changed(read.statuses(), new StatusChange(findings));
        return new Supposition(
                new Supposed(findings, readings),
                read.statuses(),
                changed,
                tiers.requirements().stream()
                        .map(requirement -> RequirementOutcome.of(requirement, changed))
                        .toList(),
                tiers.tier(changed),
                tiers.of(changed));
    }
}
