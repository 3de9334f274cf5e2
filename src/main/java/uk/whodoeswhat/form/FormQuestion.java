package uk.whodoeswhat.form;

import java.util.Optional;

/**
 * A question of the form.
 *
 * @param name the field of the proposal, below that of its section
 * @param options the name of its choices
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
        boolean needed,
        Optional<String> otherwise,
        Optional<String> none) {}
