package uk.whodoeswhat.web.page.propose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.form.Asking;
import uk.whodoeswhat.form.FormProblem;
import uk.whodoeswhat.form.FormQuestion;
import uk.whodoeswhat.form.FormQuestionKind;
import uk.whodoeswhat.form.FormSection;
import uk.whodoeswhat.form.PatientData;
import uk.whodoeswhat.form.Typed;

/** What a page of the form sent: texts by the names of its fields, which are keys without what all keys of the page begin with. */
record Posted(FormSection section, Map<String, String> texts) {
    private static final List<String> DATE = List.of(Typed.DAY, Typed.MONTH, Typed.YEAR);

    /** From the parameters of a request. A box that is not ticked, and a choice that is not made, are not sent. */
    static Posted of(FormSection section, Map<String, String[]> parameters) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (FormQuestion question : section.questions()) {
            for (String name : names(question, parameters)) {
                texts.put(name, String.join("\n", parameters.getOrDefault(name, new String[0])));
            }
        }
        return new Posted(section, texts);
    }

    private static List<String> names(FormQuestion question, Map<String, String[]> parameters) {
        String name = question.name();
        return switch (question.kind()) {
            case DATE -> DATE.stream().map(end -> name + end).toList();
            case LINES -> List.of(name, name + Typed.NONE);
            case EVIDENCE ->
                parameters.keySet().stream()
                        .filter(each -> each.startsWith(name + "[") && each.endsWith("]"))
                        .toList();
            case LINE, PROSE, WHOLE, AMOUNT, YES_NO, CHOICE, CHOICES -> List.of(name);
        };
    }

    /** By their keys. */
    Map<String, String> typed(Asking asking) {
        return texts(asking, texts);
    }

    /** The same without answers that must not be kept. */
    Map<String, String> keepable(Asking asking) {
        Map<String, String> kept = new LinkedHashMap<>(texts);
        section.questions().stream().filter(this::holdsPatientData).forEach(question -> kept.remove(question.name()));
        return texts(asking, kept);
    }

    private Map<String, String> texts(Asking asking, Map<String, String> some) {
        String begin = asking.key(section.questions().get(0));
        String base = begin.substring(
                0, begin.length() - section.questions().get(0).name().length());
        Map<String, String> keyed = new LinkedHashMap<>();
        some.forEach((name, text) -> keyed.put(base + name, text));
        return keyed;
    }

    private boolean holdsPatientData(FormQuestion question) {
        return question.kind() != FormQuestionKind.DATE
                && Optional.ofNullable(texts.get(question.name()))
                        .filter(text -> PatientData.isIn(question, text))
                        .isPresent();
    }

    /** That an answer was not kept, for each of those. */
    List<FormProblem> notKept(Asking asking) {
        List<FormProblem> problems = new ArrayList<>();
        section.questions().stream()
                .filter(this::holdsPatientData)
                .forEach(question -> problems.add(new FormProblem(
                        section,
                        asking.item(),
                        Optional.of(question),
                        "“" + question.asks()
                                + "”: found what looks like an NHS number; allowed: text without patients’ details. This answer was not saved",
                        false)));
        return problems;
    }
}
