package uk.whodoeswhat.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.RecordReader;
import uk.whodoeswhat.document.Result;

/** What is asked of somebody who proposes a service, in the order in which it is asked. */
public record Form(Map<String, List<Choice>> choices, List<SectionGroup> groups) {
    private static final String FILE = "proposal-form.yaml";

    public Form {
        choices = Map.copyOf(choices);
        groups = List.copyOf(groups);
    }

    /** The form that ships with the program. */
    public static Form shipped() {
        try (InputStream in = Objects.requireNonNull(Form.class.getResourceAsStream(FILE), FILE)) {
            Result<Form> read = RecordReader.of(Form.class).read(in.readAllBytes(), Format.YAML);
            if (read instanceof Result.Ok<Form> accepted) {
                return accepted.value();
            }
            throw new IllegalStateException(
                    FILE + ": " + read.problems().stream().map(Problem::message).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /** All sections, in order. */
    public List<FormSection> sections() {
        return groups.stream().flatMap(group -> group.sections().stream()).toList();
    }

    /** The section of this id. */
    public Optional<FormSection> section(String id) {
        return sections().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The section that comes after this one. */
    public Optional<FormSection> after(FormSection section) {
        List<FormSection> all = sections();
        return Optional.of(all.indexOf(section) + 1)
                .filter(next -> next < all.size())
                .map(all::get);
    }

    /** The section whose items are those of a list. */
    public Optional<FormSection> ofList(String list) {
        return sections().stream()
                .filter(each ->
                        each.repeats().filter(one -> one.list().equals(list)).isPresent())
                .findFirst();
    }

    /** What may be chosen. */
    public List<Choice> choices(FormQuestion question) {
        return question.options()
                .map(name -> Objects.requireNonNull(choices.get(name), name))
                .orElse(List.of());
    }

    /** Every question, each time it is asked. */
    Stream<Asking> askings(Typed typed) {
        return sections().stream().flatMap(section -> section.askings(typed).stream());
    }

    /** The words of a choice; what is no choice as it is. */
    public String told(FormQuestion question, String value) {
        Map<String, String> texts = new LinkedHashMap<>();
        choices(question).forEach(each -> texts.put(each.value(), each.text()));
        return texts.getOrDefault(value, value);
    }
}
