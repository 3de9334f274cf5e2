package uk.whodoeswhat.report;

import java.util.List;

/** What is told about a decision: a title, what it is about, and sections. All texts are plain English without line ends. */
public record Paper(String title, List<String> lead, List<PaperSection> sections) {
    public Paper {
        lead = List.copyOf(lead);
        sections = List.copyOf(sections);
    }
}
