package uk.whodoeswhat.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Default;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.document.Stated;
import uk.whodoeswhat.framework.Citation;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.proposal.ProposalSchema;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;

/** That the shipped form asks what a proposal holds: all of it, once, and as the reader takes it. */
class FormTest {
    private static final Form FORM = Form.shipped();
    private static final JsonNode SCHEMA = new JsonMapper().readTree(ProposalSchema.json());
    private static final Rulebook RULEBOOK = rulebook();

    /** The paths of a proposal's fields, and the values of those that are a choice. */
    private final Map<String, List<String>> fields = new HashMap<>();

    /** The paths of those that hold codes of organisations. */
    private final List<String> codes = new ArrayList<>();

    private static Rulebook rulebook() {
        if (Rulebook.bundled(Rulebook.SHIPPED) instanceof Result.Ok<Rulebook> accepted) {
            return accepted.value();
        }
        throw new IllegalStateException();
    }

    @Test
    void asksEveryFieldOnce() {
        collect("", SCHEMA);
        List<String> asked = new ArrayList<>();
        for (FormSection section : FORM.sections()) {
            section.repeats().flatMap(Repeats::key).ifPresent(key -> asked.add(base(section) + key));
            for (FormQuestion question : section.questions()) {
                if (question.kind() == FormQuestionKind.EVIDENCE) {
                    Values.SAYS.forEach(list -> asked.add(base(section) + list));
                } else {
                    asked.add(base(section) + question.name());
                }
            }
        }

        assertThat(asked).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(fields.keySet());
    }

    @Test
    void offersExactlyTheValuesOfAField() {
        collect("", SCHEMA);

        assertThat(FORM.sections())
                .allSatisfy(section -> assertThat(section.questions()).allSatisfy(question -> {
                    List<String> values =
                            FORM.choices(question).stream().map(Choice::value).toList();
                    if (question.kind() != FormQuestionKind.EVIDENCE) {
                        assertThat(values)
                                .as(base(section) + question.name())
                                .containsExactlyElementsOf(fields.get(base(section) + question.name()));
                    }
                }));
    }

    @Test
    void citesClausesOfTheRulebookAndKnowsItsCriteria() {
        Set<Citation> clauses = RULEBOOK.sources().stream()
                .flatMap(source -> source.clauses().stream().map(each -> new Citation(source.id(), each.id())))
                .collect(Collectors.toSet());
        Set<String> criteria = RULEBOOK.manifest().criteria().stream()
                .map(RulebookDefinition.CriterionEntry::criterion)
                .filter(criterion -> !criterion.isWhole())
                .map(criterion -> criterion.id())
                .collect(Collectors.toSet());

        assertThat(FORM.sections()).allSatisfy(section -> assertThat(clauses).containsAll(section.clauses()));
        assertThat(FORM.sections().stream().flatMap(section -> section.findings().stream()))
                .containsAll(criteria)
                .isSubsetOf(criteria);
    }

    /** Why, what counts and an example are asked of each page by its record; only one page has no clause behind it. */
    @Test
    void saysByWhichClauseItAsks() {
        assertThat(FORM.sections())
                .filteredOn(section -> section.clauses().isEmpty())
                .extracting(FormSection::id)
                .containsExactly("conflicts");
    }

    /** A code may be typed in small letters and with spaces: the form knows which fields hold one. */
    @Test
    void knowsEveryCodeOfAnOrganisation() {
        collect("", SCHEMA);

        assertThat(FORM.sections().stream()
                        .flatMap(section -> section.questions().stream()
                                .filter(FormQuestion::code)
                                .map(question -> base(section) + question.name())))
                .hasSizeGreaterThan(5)
                .containsExactlyInAnyOrderElementsOf(codes);
    }

    /** What the reader misses is needed; beyond that only a yes or no may be, whose silence would be taken for no. */
    @Test
    void needsWhatTheReaderMisses() {
        for (FormSection section : FORM.sections()) {
            Set<String> needed = section.questions().stream()
                    .filter(question -> question.needed() && question.kind() != FormQuestionKind.YES_NO)
                    .map(FormQuestion::name)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> claims = section.questions().stream()
                    .filter(question -> question.kind() == FormQuestionKind.YES_NO && !question.needed())
                    .map(FormQuestion::name)
                    .collect(Collectors.toSet());
            Set<String> missed = missed(section);

            assertThat(missed).as(section.id()).containsAll(needed);
            claims.forEach(name -> assertThat(missed).as(section.id()).doesNotContain(name));
            missed.removeAll(needed);
            assertThat(missed)
                    .as(section.id())
                    .allSatisfy(name -> assertThat(
                                    section.question(name).orElseThrow().kind())
                            .isEqualTo(FormQuestionKind.YES_NO));
        }
    }

    /** A field that is not Optional and may be left out has an answer all the same, which nobody may think open. */
    @Test
    void saysWhatIsTakenForAnAnswer() {
        List<String> taken = new ArrayList<>();
        taken(Proposal.class, "", taken);

        assertThat(FORM.sections().stream()
                        .flatMap(section -> section.questions().stream()
                                .filter(question -> question.otherwise().isPresent())
                                .map(question -> base(section) + question.name() + "="
                                        + question.otherwise().get())))
                .containsExactlyInAnyOrderElementsOf(taken);
    }

    private static void taken(Class<?> type, String path, List<String> taken) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = path + component.getName();
            Default otherwise = component.getAnnotation(Default.class);
            if (otherwise != null) {
                taken.add(name + "=" + otherwise.value());
            } else if (component.getType() == boolean.class && !component.isAnnotationPresent(Stated.class)) {
                taken.add(name + "=no");
            }
            Type inner = component.getGenericType();
            while (inner instanceof ParameterizedType generic) {
                inner = generic.getActualTypeArguments()[0];
            }
            if (inner instanceof Class<?> each && each.isRecord()) {
                taken(each, name + ".", taken);
            }
        }
    }

    @Test
    void givesEveryPageAnAddressOfItsOwn() {
        assertThat(FORM.sections())
                .extracting(FormSection::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"))
                .doesNotContain("check", "decide", "delete", "upload");
    }

    /** The questions whose fields the reader misses in an object of the section that is empty but for what it must hold. */
    private static Set<String> missed(FormSection section) {
        Set<String> missed = new HashSet<>();
        Set<String> empty = new HashSet<>();
        String base = section.repeats()
                .map(each -> each.list() + "[0].")
                .orElseGet(() -> section.at().map(at -> at + ".").orElse(""));
        for (int round = 0; round < 3; round++) {
            for (Problem problem : ProposalReader.read(CanonicalJson.bytes(tree(section, empty)), Format.JSON)
                    .problems()) {
                String path = problem.path();
                if (path.startsWith(base) && problem.found().startsWith("no field")) {
                    String name = path.substring(base.length());
                    if (section.question(name).isPresent()) {
                        missed.add(name);
                    } else if (section.questions().stream()
                            .anyMatch(question -> question.name().startsWith(name + "."))) {
                        empty.add(name);
                    }
                }
            }
        }
        return missed;
    }

    private static Map<String, Object> tree(FormSection section, Set<String> empty) {
        Map<String, Object> object = new HashMap<>();
        empty.forEach(name -> object.put(name, Map.of()));
        Optional<String> list = section.repeats().map(Repeats::list);
        String path = list.or(section::at).orElse("");
        Object value = list.isPresent() ? List.of(object) : object;
        if (path.isEmpty()) {
            return object;
        }
        List<String> names = new ArrayList<>(List.of(path.split("\\.")));
        while (names.size() > 1) {
            value = Map.of(names.remove(names.size() - 1), value);
        }
        return Map.of(names.get(0), value);
    }

    private static String base(FormSection section) {
        return section.repeats()
                .map(each -> each.list() + ".")
                .orElseGet(() -> section.at().map(at -> at + ".").orElse(""));
    }

    private void collect(String path, JsonNode schema) {
        JsonNode node = resolved(schema);
        JsonNode item = resolved(node.path("items"));
        if (node.has("properties")) {
            node.path("properties")
                    .properties()
                    .forEach(each ->
                            collect(path.isEmpty() ? each.getKey() : path + "." + each.getKey(), each.getValue()));
        } else if (item.has("properties")) {
            collect(path, item);
        } else {
            JsonNode choices = node.has("enum") ? node : item;
            List<String> values = new ArrayList<>();
            choices.path("enum").forEach(value -> values.add(value.stringValue()));
            if (path.equals("evidence.grade")) {
                for (int grade = node.path("minimum").intValue();
                        grade <= node.path("maximum").intValue();
                        grade++) {
                    values.add(String.valueOf(grade));
                }
            }
            fields.put(path, values);
            if ((node.has("pattern") ? node : item).path("pattern").asString("").equals("^(?:[A-Z0-9]{3,10})$")) {
                codes.add(path);
            }
        }
    }

    private static JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? SCHEMA.path("$defs").path(schema.path("$ref").stringValue().replace("#/$defs/", ""))
                : schema;
    }
}
