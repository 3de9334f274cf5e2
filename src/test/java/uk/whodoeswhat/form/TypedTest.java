package uk.whodoeswhat.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.Leftovers;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Document;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Node;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.RecordWriter;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.document.YamlText;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;

/** That a proposal goes through the form and comes out as it was, and that nothing that was typed is lost on the way. */
class TypedTest {
    private static final Form FORM = Form.shipped();

    /** Every proposal of a scenario, and every one that the reader is tried with. */
    static Stream<Proposal> proposals() throws IOException {
        List<Proposal> all = new ArrayList<>();
        for (Path folder : List.of(Path.of("scenarios"), Path.of("src/test/resources/proposals/valid"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                    Document document = DocumentReader.parse(Files.readAllBytes(file), Format.ofName(file.toString()));
                    NodeView root = NodeView.of(document.root().orElseThrow());
                    Node given = root.field("given").node().orElse(root.node().orElseThrow());
                    if (ProposalReader.read(given) instanceof Result.Ok<Proposal> accepted) {
                        all.add(accepted.value());
                    }
                }
            }
        }
        return all.stream();
    }

    static Typed typed(Proposal proposal) {
        return imported(CanonicalJson.bytes(RecordWriter.tree(proposal)), Format.JSON);
    }

    static Typed imported(byte[] bytes, Format format) {
        Result<Typed> read = Imported.read(FORM, bytes, format);
        assertThat(read.problems()).extracting(Problem::message).isEmpty();
        return ((Result.Ok<Typed>) read).value();
    }

    @Test
    void thereAreProposalsToTry() throws IOException {
        assertThat(proposals()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("proposals")
    void aProposalComesOutAsItWentIn(Proposal proposal) {
        Typed typed = Typed.of(typed(proposal).bytes());
        Drafted drafted = Drafted.of(FORM, typed);

        assertThat(drafted.problems()).extracting(FormProblem::message).isEmpty();
        assertThat(drafted.proposal()).contains(withoutEmptyExemplar(proposal));
        assertThat(imported(YamlText.of(drafted.tree()).getBytes(java.nio.charset.StandardCharsets.UTF_8), Format.YAML))
                .isEqualTo(typed);
    }

    private static Proposal withoutEmptyExemplar(Proposal proposal) {
        Map<String, Object> tree = RecordWriter.tree(proposal);
        if (Map.of().equals(tree.get("exemplar"))) {
            tree.remove("exemplar");
        }
        return ((Result.Ok<Proposal>) ProposalReader.read(CanonicalJson.bytes(tree), Format.JSON)).value();
    }

    /** Half-filled, wrong and hostile texts: exported and taken in again they make the same document. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anUnfinishedOneIsExportedAndTakenInAgain(long seed) {
        Random random = new Random(seed);
        List<String> texts = List.of(
                "",
                "3",
                "-",
                "BETTER",
                "2023",
                "next week",
                "<script>alert(1)</script>",
                "a: b",
                "yes",
                "no",
                "1,200",
                "null",
                "’ö€");
        Typed typed = Typed.NOTHING.withItem("evidence", "ev-1").withItem("standards", "1");
        Map<String, String> some = new LinkedHashMap<>();
        FORM.askings(typed)
                .forEach(asking -> asking.section()
                        .questions()
                        .forEach(question -> asking.keys(question, typed)
                                .forEach(key -> some.put(key, texts.get(random.nextInt(texts.size()))))));
        // a file that leaves these out has an answer to them all the same
        FORM.askings(typed)
                .forEach(asking -> asking.section().questions().stream()
                        .filter(question -> question.otherwise().isPresent())
                        .filter(question -> some.get(asking.key(question)).isEmpty())
                        .forEach(question -> some.put(
                                asking.key(question), question.otherwise().get())));
        Drafted drafted = Drafted.of(FORM, typed.with(some));
        Result<Typed> again = Imported.read(FORM, CanonicalJson.bytes(drafted.tree()), Format.JSON);

        assertThat(again.problems()).isEmpty();
        Drafted other = Drafted.of(FORM, ((Result.Ok<Typed>) again).value());
        assertThat(other.tree()).isEqualTo(drafted.tree());
        assertThat(drafted.problems()).hasSizeGreaterThan(20);
        assertThat(drafted.problems().stream().flatMap(problem -> Leftovers.in(problem.message()).stream()))
                .isEmpty();
    }

    @Test
    void whatIsTypedIsKeptAsItIs() {
        String text = "  A draft\r\nwith “quotes” and <b>signs</b>  ";

        Typed typed = Typed.of(Typed.NOTHING.with("service.summary", text).bytes());

        assertThat(typed.text("service.summary")).isEqualTo(text.replace("\r\n", "\n"));
        assertThat(typed.with("service.summary", "")).isEqualTo(Typed.NOTHING);
    }

    @Test
    void anEmptyDraftLacksWhatEveryProposalNeeds() {
        Drafted drafted = Drafted.of(FORM, Typed.NOTHING);

        assertThat(drafted.proposal()).isEmpty();
        assertThat(drafted.problems())
                .allMatch(FormProblem::missing)
                .extracting(FormProblem::message)
                .contains("Answer “Title”", "Answer “Date of the proposal”", "Answer “Name of the service”")
                .noneMatch(message -> message.contains("found"));
        assertThat(FORM.sections()).allMatch(section -> drafted.progress(section) == SectionProgress.NOT_STARTED);
    }

    @Test
    void problemsStandAtTheirQuestions() {
        Drafted drafted = Drafted.of(
                FORM,
                Typed.NOTHING.with(Map.of(
                        "date-day", "31",
                        "date-month", "2",
                        "date-year", "2023",
                        "version", "one",
                        "aims.outcomes.claim", "Fewer delays",
                        "scale.use.icbs", "50",
                        "scale.use.count", "3")));

        assertThat(messages(drafted, "proposal", "date"))
                .singleElement()
                .asString()
                .contains("found `31 2 2023`", "such as 15 3 2026");
        assertThat(messages(drafted, "proposal", "version"))
                .singleElement()
                .asString()
                .contains("found the text `one`", "a whole number from 1 to 1000000, such as 42")
                .doesNotContain("quotes");
        assertThat(messages(drafted, "outcomes", "direction"))
                .singleElement()
                .asString()
                .startsWith("Answer “");
        assertThat(messages(drafted, "use", "icbs"))
                .anyMatch(message -> message.contains("“How many ICBs?”: found two answers"));
        assertThat(drafted.progress(FORM.section("proposal").orElseThrow())).isEqualTo(SectionProgress.HAS_A_PROBLEM);
        assertThat(drafted.progress(FORM.section("outcomes").orElseThrow())).isEqualTo(SectionProgress.IN_PROGRESS);
    }

    private static List<String> messages(Drafted drafted, String section, String question) {
        return drafted.problems(FORM.section(section).orElseThrow()).stream()
                .filter(problem -> problem.question()
                        .filter(each -> each.name().equals(question))
                        .isPresent())
                .map(FormProblem::message)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"'10,500', true", "10500, true", "' 7 ', true", "'10,50', false", "007, false", "1e3, false"})
    void numbersMayBeWrittenAsPeopleDo(String text, boolean isOne) {
        Drafted drafted = Drafted.of(FORM, Typed.NOTHING.with("cohort.size", text));

        assertThat(messages(drafted, "cohort", "size").isEmpty()).isEqualTo(isOne);
    }

    @ParameterizedTest
    @CsvSource({"ra7", "' RA7 '", "\u00A0r a\u00A07\uFEFF", "\u200Era7\u200B"})
    void aCodeMayBeTypedInSmallLettersAndWithSpaces(String text) {
        Map<String, Object> tree = Drafted.of(
                        FORM,
                        Typed.NOTHING
                                .withItem("coverage.organisations", "1")
                                .with(Map.of(
                                        "submittedBy.organisation", text,
                                        "exemplar.origin", text,
                                        "coverage.organisations[1].ods", text,
                                        "cohort.organisations", "X26\n" + text + "\n")))
                .tree();

        assertThat(tree)
                .containsEntry("submittedBy", Map.of("organisation", "RA7"))
                .containsEntry("exemplar", Map.of("origin", "RA7"))
                .containsEntry("coverage", Map.of("organisations", List.of(Map.of("ods", "RA7"))))
                .containsEntry("cohort", Map.of("organisations", List.of("X26", "RA7")));
    }

    /** Never one code made of two. */
    @ParameterizedTest
    @CsvSource({"RA7 x26, RA7 X26", "RA7\u00A0X26, RA7 X26", "'RA7, X26', 'RA7,X26'", "R A 7, RA7"})
    void codesOnOneLineAreToldApart(String line, String codes) {
        assertThat(Drafted.of(FORM, Typed.NOTHING.with("cohort.organisations", line))
                        .tree())
                .containsEntry("cohort", Map.of("organisations", List.of(codes.split(" "))));
    }

    @Test
    void spacesAroundATextAreNotOfIt() {
        Typed typed = Typed.NOTHING.with(Map.of(
                "title",
                "\uFEFF\u00A0A\u00A0register \u200B",
                "reference",
                "\u00A0a-1",
                "conflictsDeclared",
                "\u200B"));

        assertThat(Drafted.of(FORM, typed).tree())
                .containsEntry("title", "A\u00A0register")
                .containsEntry("reference", "a-1")
                .doesNotContainKey("conflictsDeclared");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 3, 2026, 3 2026, a day",
        "15, ' ', 2026, 15 2026, a month",
        "15, 3, \u00A0, 15 3, a year",
        "'', '', 2026, 2026, 'a day, without a month'"
    })
    void aMissingPartOfADateIsNamed(String day, String month, String year, String left, String missing) {
        Drafted drafted =
                Drafted.of(FORM, Typed.NOTHING.with(Map.of("date-day", day, "date-month", month, "date-year", year)));

        assertThat(messages(drafted, "proposal", "date"))
                .singleElement()
                .asString()
                .contains(": found `" + left + "`, without " + missing + "; allowed: a day, a month and a year");
    }

    @Test
    void aRemovedPieceOfEvidenceIsGoneFromEveryClaim() {
        Typed typed = Typed.NOTHING
                .withItem("evidence", "ev-1")
                .withItem("evidence", "ev-2")
                .with(Map.of(
                        "evidence[ev-1].title",
                        "A pilot",
                        Typed.ofEvidence("aims.outcomes.evidence", "ev-1"),
                        "supportedBy",
                        Typed.ofEvidence("equity.evidence", "ev-1"),
                        "considered",
                        Typed.ofEvidence("equity.evidence", "ev-2"),
                        "considered"));

        assertThat(typed.claimsOn("ev-1")).containsExactlyInAnyOrder("aims.outcomes.evidence", "equity.evidence");
        Typed without = typed.withoutItem("evidence", "ev-1");
        assertThat(without)
                .isEqualTo(Typed.NOTHING
                        .withItem("evidence", "ev-2")
                        .with(Typed.ofEvidence("equity.evidence", "ev-2"), "considered"));
        Repeats repeats = FORM.section("evidence").orElseThrow().repeats().orElseThrow();
        assertThat(without.newItem(repeats)).isEqualTo("ev-3");
    }

    @Test
    void aFileWithMoreThanTheFormAsksIsRefusedAtItsPlace() {
        Result<Typed> read = Imported.read(
                FORM,
                "title: A\nservice: wrong\ncolour: red\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Format.YAML);

        assertThat(read.problems())
                .extracting(Problem::path, Problem::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("service", 2),
                        org.assertj.core.groups.Tuple.tuple("colour", 3));
    }

    @Test
    void anNhsNumberInAFileIsRefusedAndNotRepeated() {
        Result<Typed> read = Imported.read(
                FORM, "title: Patient 401 023 2137\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), Format.YAML);

        assertThat(read.problems())
                .singleElement()
                .asString()
                .contains("NHS number")
                .doesNotContain("2137");
    }
}
