package uk.whodoeswhat.web.page.propose;

import java.util.ArrayList;
import java.util.List;
import uk.whodoeswhat.form.Drafted;
import uk.whodoeswhat.form.Form;
import uk.whodoeswhat.form.FormSection;
import uk.whodoeswhat.form.SectionProgress;

/** The pages of a draft, group by group, each with how far it has come. */
record TasksView(List<Group> groups, int done, int all) {

    /** Pages under a heading. */
    record Group(String title, List<Task> tasks) {}

    /** A page; `colour` is that of its status, empty for what is done. */
    record Task(String id, String title, String href, String hint, String status, String colour) {}

    static TasksView of(Form form, DraftDesk.Opened draft) {
        List<Group> groups = new ArrayList<>();
        int done = 0;
        for (var group : form.groups()) {
            List<Task> tasks = group.sections().stream()
                    .map(section -> task(section, draft))
                    .toList();
            groups.add(new Group(group.title(), tasks));
            done += (int) group.sections().stream()
                    .filter(section -> draft.drafted().progress(section) == SectionProgress.DONE)
                    .count();
        }
        return new TasksView(groups, done, form.sections().size());
    }

    private static Task task(FormSection section, DraftDesk.Opened draft) {
        SectionProgress progress = draft.drafted().progress(section);
        int items = section.repeats()
                .map(repeats -> draft.typed().items(repeats.list()).size())
                .orElse(0);
        String hint = items > 0
                ? items + " entered"
                : Drafted.isRequired(section) && progress != SectionProgress.DONE ? "Every proposal needs this" : "";
        return new Task(
                section.id(), section.title(), draft.path(section.id()), hint, words(progress), colour(progress));
    }

    static String words(SectionProgress progress) {
        return switch (progress) {
            case NOT_STARTED -> "Not started";
            case IN_PROGRESS -> "In progress";
            case HAS_A_PROBLEM -> "Has a problem";
            case DONE -> "Done";
        };
    }

    private static String colour(SectionProgress progress) {
        return switch (progress) {
            case NOT_STARTED -> "blue";
            case IN_PROGRESS -> "aqua-green";
            case HAS_A_PROBLEM -> "red";
            case DONE -> "";
        };
    }
}
