package uk.whodoeswhat.web.page.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.form.Asking;
import uk.whodoeswhat.form.Form;
import uk.whodoeswhat.form.FormProblem;
import uk.whodoeswhat.form.FormQuestion;
import uk.whodoeswhat.form.FormQuestionKind;
import uk.whodoeswhat.form.FormSection;
import uk.whodoeswhat.form.Typed;
import uk.whodoeswhat.proposal.Icbs;

/**
 * An item of a list, as its page shows it.
 *
 * @param title what it is called there
 * @param facts what was answered, as far as it is short
 * @param problems what is wrong or missing
 */
record ItemsView(String title, String href, List<String> facts, List<String> problems) {
    private static final int MOST_FACTS = 4;

    static List<ItemsView> all(Form form, DraftDesk.Opened draft, FormSection section) {
        List<FormProblem> problems = draft.drafted().problems(section);
        return section.askings(draft.typed()).stream()
                .map(asking -> of(form, draft, asking, problems))
                .toList();
    }

    static ItemsView of(Form form, DraftDesk.Opened draft, Asking asking) {
        return of(form, draft, asking, draft.drafted().problems(asking.section()));
    }

    private static ItemsView of(Form form, DraftDesk.Opened draft, Asking asking, List<FormProblem> problems) {
        FormSection section = asking.section();
        String item = asking.item().orElseThrow();
        List<String> facts = new ArrayList<>();
        for (FormQuestion question : section.questions()) {
            String text = question.taken(draft.typed().text(asking.key(question)));
            if (!text.isEmpty()
                    && (question.kind() == FormQuestionKind.LINE || question.kind() == FormQuestionKind.CHOICE)) {
                facts.add(form.told(question, text));
            }
        }
        boolean isKeyed = section.repeats().orElseThrow().key().isPresent();
        String first = facts.isEmpty() ? "Nothing entered yet" : named(facts.get(0));
        return new ItemsView(
                isKeyed ? item + ": " + first : first,
                draft.path(section.id(), item),
                facts.stream().skip(1).limit(MOST_FACTS).toList(),
                problems.stream()
                        .filter(problem -> problem.item().equals(Optional.of(item)))
                        .map(FormProblem::message)
                        .toList());
    }

    /** An integrated care board by its name too. */
    private static String named(String first) {
        return Icbs.byOds(first).map(icb -> first + ", " + icb.name()).orElse(first);
    }

    /** The pages whose claims rest on an item of evidence. */
    static List<String> uses(Form form, DraftDesk.Opened draft, Asking asking) {
        if (asking.section()
                .repeats()
                .filter(repeats -> repeats.list().equals(Typed.EVIDENCE))
                .isEmpty()) {
            return List.of();
        }
        List<String> claims = draft.typed().claimsOn(asking.item().orElseThrow());
        return form.sections().stream()
                .filter(section -> section.repeats().isEmpty())
                .filter(section -> section.questions().stream()
                        .filter(question -> question.kind() == FormQuestionKind.EVIDENCE)
                        .anyMatch(question ->
                                claims.contains(section.asking(Optional.empty()).key(question))))
                .map(FormSection::title)
                .toList();
    }
}
