package uk.whodoeswhat.web.page.propose;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.whodoeswhat.form.Drafted;
import uk.whodoeswhat.form.Form;
import uk.whodoeswhat.form.FormProblem;
import uk.whodoeswhat.form.FormSection;
import uk.whodoeswhat.form.Ready;
import uk.whodoeswhat.rationale.NextQuestion;
import uk.whodoeswhat.rationale.Telling;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.tier.Tier;
import uk.whodoeswhat.web.page.RulebookLinks;

/**
 * What the rules make of a draft so far: the tiers still possible, and the questions whose answers would settle the tier. Where a
 * draft is no proposal yet, only what it needs to become one.
 *
 * @param tier the tier as things stand, empty for a draft that is no proposal yet
 * @param possible the tiers still possible
 * @param leftOut the pages that were left out of this because something on them is wrong or missing
 * @param needed the pages that every proposal needs and that are not done
 */
record AskNext(
        String tier,
        List<String> possible,
        List<Next> questions,
        List<RulebookLinks.RulebookLink> leftOut,
        List<RulebookLinks.RulebookLink> needed) {
    private static final int MOST = 3;

    /** A question with what each answer would leave, and the pages where it is answered. */
    record Next(String asks, List<String> answers, List<RulebookLinks.RulebookLink> pages) {}

    static AskNext of(Form form, DraftDesk.Opened draft, Rulebook rulebook) {
        Optional<Ready> ready = Ready.of(form, draft.typed());
        if (ready.isEmpty()) {
            return new AskNext("", List.of(), List.of(), List.of(), needed(draft));
        }
        Judgement judgement = rulebook.judge(ready.get().proposal(), rulebook.reading(Map.of()), StageObserver.NONE);
        Words words = new Words(rulebook.manifest());
        return new AskNext(
                words.of(judgement.tier()),
                judgement.possibleTiers().stream()
                        .map((Tier tier) -> words.of(tier))
                        .toList(),
                NextQuestion.of(rulebook, judgement).stream()
                        .limit(MOST)
                        .map(next -> next(next, form, draft, words))
                        .toList(),
                links(ready.get().leftOut(), draft),
                List.of());
    }

    private static List<RulebookLinks.RulebookLink> needed(DraftDesk.Opened draft) {
        Set<FormSection> sections = draft.drafted().problems().stream()
                .map(FormProblem::section)
                .filter(Drafted::isRequired)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return links(List.copyOf(sections), draft);
    }

    private static Next next(NextQuestion next, Form form, DraftDesk.Opened draft, Words words) {
        List<FormSection> sections = form.sections().stream()
                .filter(section -> section.findings().contains(next.criterion().id()))
                .toList();
        return new Next(next.question(), Telling.answers(next, words), links(sections, draft));
    }

    private static List<RulebookLinks.RulebookLink> links(List<FormSection> sections, DraftDesk.Opened draft) {
        return sections.stream()
                .map(section -> new RulebookLinks.RulebookLink(section.title(), draft.path(section.id()), ""))
                .toList();
    }
}
