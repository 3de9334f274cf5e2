package uk.whodoeswhat.form;

import java.util.List;

/** Sections under one heading. */
public record Group(String title, List<Section> sections) {
    public Group {
        sections = List.copyOf(sections);
    }
}
