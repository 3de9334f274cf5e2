package uk.whodoeswhat.form;

import java.util.List;

/** Sections under one heading. */
public record SectionGroup(String title, List<FormSection> sections) {
    public SectionGroup {
        sections = List.copyOf(sections);
    }
}
