package uk.whodoeswhat.rulebook.definition;

import java.util.List;
import uk.whodoeswhat.document.Text;
import uk.whodoeswhat.framework.Basis;
import uk.whodoeswhat.framework.Citation;

/**
 * A rule as its author wrote it: id, title, basis and citations from its header, where it stands, its whole text, and what it
 * names. `index` is its place in the rulebook: by file, then line.
 */
public record Rule(
        int index,
        String id,
        String title,
        Basis basis,
        List<Citation> citations,
        String file,
        int line,
        @Text(max = Integer.MAX_VALUE) String text,
        Mentions mentions) {
    public Rule {
        citations = List.copyOf(citations);
    }

    /** The parameters it names, each once, in the order in which it does. */
    public List<String> parameters() {
        return mentions.parameters();
    }

    /** The questions of reading whose answers it names, each once, in the order in which it does. */
    public List<String> questions() {
        return mentions.questions();
    }
}
