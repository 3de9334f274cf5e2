package uk.whodoeswhat.form;

import java.util.Optional;
import uk.whodoeswhat.document.TypedText;

/**
 * A question of the form.
 *
 * @param name the field of the proposal, below that of its section
 * @param options the name of its choices
 * @param code whether what is typed are codes of organisations: the case of their letters and spaces do not matter
 * @param needed whether it must be answered once anything of its section is
 * @param otherwise what it is taken for where it is left open, if that is an answer
 * @param none for a list: the words that say that it is empty
 */
public record FormQuestion(
        String name,
        FormQuestionKind kind,
        String asks,
        Optional<String> hint,
        Optional<String> options,
        boolean code,
        boolean needed,
        Optional<String> otherwise,
        Optional<String> none) {

    /** A text as it is taken for an answer, or for a line of one. */
    public String taken(String typed) {
        return code ? TypedText.code(typed) : TypedText.strip(typed);
    }
}
