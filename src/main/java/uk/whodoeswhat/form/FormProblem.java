package uk.whodoeswhat.form;

import java.util.Optional;

/**
 * Something to correct in what was typed.
 *
 * @param item the item of the section's list that it is about
 * @param question where one question is to be answered otherwise
 * @param missing whether something is still to be said, and nothing that was said is wrong
 */
public record FormProblem(
        FormSection section, Optional<String> item, Optional<FormQuestion> question, String message, boolean missing) {

    /** Whether it belongs to these questions, and not to the list that they are an item of. */
    public boolean isOf(Asking asking) {
        return section.equals(asking.section()) && item.equals(asking.item()) && question.isPresent();
    }
}
