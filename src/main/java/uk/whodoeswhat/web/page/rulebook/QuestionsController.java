package uk.whodoeswhat.web.page.rulebook;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import uk.whodoeswhat.framework.Answer;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.web.page.RulebookLinks;

/** What the sources leave open: each question of reading with its answers, why it is open and which rules it touches. */
@Controller
class QuestionsController {
    private final Rulebook rulebook;
    private final RulebookLinks links;

    /** A question of reading. */
    record ReadingQuestionView(
            String id,
            String asks,
            String why,
            List<AnswerView> answers,
            List<RulebookLinks.RulebookLink> clauses,
            List<RulebookLinks.RulebookLink> rules) {}

    /** An answer; `effect` on known examples may be empty. */
    record AnswerView(String says, boolean taken, String effect) {}

    QuestionsController(Rulebook rulebook, RulebookLinks links) {
        this.rulebook = rulebook;
        this.links = links;
    }

    @GetMapping(RulebookLinks.HOME + "/questions")
    ModelAndView questions() {
        return new ModelAndView(
                "rulebook/questions",
                Map.of(
                        "questions",
                        rulebook.manifest().questions().stream().map(this::view).toList()));
    }

    private ReadingQuestionView view(Question question) {
        return new ReadingQuestionView(
                question.id(),
                question.asks(),
                question.why(),
                question.answers().stream()
                        .map(answer -> answer(question, answer))
                        .toList(),
                links.clauses(question.citations()),
                RulebookLinks.rules(rulebook.rules().stream()
                        .filter(rule -> rule.questions().contains(question.id()))
                        .toList()));
    }

    private static AnswerView answer(Question question, Answer answer) {
        return new AnswerView(
                answer.says(),
                answer.id().equals(question.byDefault()),
                answer.effect().orElse(""));
    }
}
