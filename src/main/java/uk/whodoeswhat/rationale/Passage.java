package uk.whodoeswhat.rationale;

import java.util.List;

/** A heading and what is said below it, in short sentences of plain English. */
public record Passage(String heading, List<String> sentences) {
    public Passage {
        sentences = List.copyOf(sentences);
    }
}
