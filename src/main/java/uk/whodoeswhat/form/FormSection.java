package uk.whodoeswhat.form;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.framework.Citation;

/**
 * A page of the form.
 *
 * @param id its place in the address
 * @param lead its heading
 * @param at the field of the proposal that holds its questions
 * @param findings the criteria it is about, by id
 * @param counts what counts as an answer, or as evidence for one
 */
public record FormSection(
        String id,
        String title,
        String lead,
        Optional<String> at,
        Optional<Repeats> repeats,
        List<String> findings,
        String why,
        List<Citation> clauses,
        String counts,
        String example,
        List<FormQuestion> questions) {
    public FormSection {
        findings = List.copyOf(findings);
        clauses = List.copyOf(clauses);
        questions = List.copyOf(questions);
    }

    /** Its questions, asked once: of the section itself, or of an item of its list. */
    public Asking asking(Optional<String> item) {
        return new Asking(this, item);
    }

    /** Each time its questions are asked: once, or of each item. */
    public List<Asking> askings(Typed typed) {
        return repeats.map(each -> typed.items(each.list()).stream()
                        .map(item -> asking(Optional.of(item)))
                        .toList())
                .orElseGet(() -> List.of(asking(Optional.empty())));
    }

    /** The key of the answer that its list is empty. */
    public Optional<String> noneKey() {
        return repeats.filter(each -> each.none().isPresent()).map(each -> each.list() + Typed.NONE);
    }

    /** The question of this name. */
    public Optional<FormQuestion> question(String name) {
        return questions.stream().filter(each -> each.name().equals(name)).findFirst();
    }
}
