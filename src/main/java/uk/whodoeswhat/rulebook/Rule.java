package uk.whodoeswhat.rulebook;

import java.util.List;
import uk.whodoeswhat.framework.Basis;
import uk.whodoeswhat.framework.Citation;

/**
 * A rule as its author wrote it: id, title, basis and citations from its header, where it stands, its whole text, and the
 * parameters and questions of reading it names. `index` is its place in the rulebook: by file, then line.
 */
public record Rule(
        int index,
        String id,
        String title,
        Basis basis,
        List<Citation> citations,
        String file,
        int line,
        String text,
        List<String> parameters,
        List<String> questions) {
    public Rule {
        citations = List.copyOf(citations);
        parameters = List.copyOf(parameters);
        questions = List.copyOf(questions);
    }

    /** What stands between `when` and `then`. */
    public String condition() {
        int when = text.indexOf("\nwhen\n");
        int then = text.indexOf("\nthen\n");
        return when < 0 || then < when ? text : text.substring(when, then);
    }
}
