package uk.whodoeswhat.form;

import java.util.Map;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.Place;
import uk.whodoeswhat.document.Problems;
import uk.whodoeswhat.proposal.NhsNumbers;

/** Finds what must not be kept even in a draft. */
public final class PatientData {

    /** Whether the answer holds what looks like an NHS number. */
    public static boolean isIn(FormQuestion question, String answer) {
        String field = question.name().substring(question.name().lastIndexOf('.') + 1);
        Node text = new Node.TextNode(Place.DOCUMENT, answer);
        Problems problems = new Problems();
        NhsNumbers.check(new Node.ObjectNode(Place.DOCUMENT, Map.of(field, text), Map.of()), problems);
        return !problems.isEmpty();
    }

    /** Whether free text holds what looks like an NHS number. */
    static boolean isText(String text) {
        Problems problems = new Problems();
        NhsNumbers.check(new Node.TextNode(Place.DOCUMENT, text), problems);
        return !problems.isEmpty();
    }

    private PatientData() {}
}
