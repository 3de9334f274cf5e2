package uk.whodoeswhat.proposal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.RecordWriter;
import uk.whodoeswhat.document.Result;

class ProposalReaderTest {
    private static final Path VALID = Path.of("src/test/resources/proposals/valid");

    private static String example() throws IOException {
        return Files.readString(VALID.resolve("example.yaml"));
    }

    private static Proposal accepted(String text, Format format) {
        Result<Proposal> read = ProposalReader.read(text.getBytes(UTF_8), format);
        assertThat(read.problems()).isEmpty();
        return ((Result.Ok<Proposal>) read).value();
    }

    private static List<Problem> problems(String text) {
        return ProposalReader.read(text.getBytes(UTF_8), Format.YAML).problems();
    }

    @Test
    void readsTheExample() throws IOException {
        Proposal proposal = accepted(example(), Format.YAML);
        assertThat(proposal.evidence()).extracting(Evidence::gradedBy).containsOnly(Evidence.GradedBy.PROPOSER);
        assertThat(proposal.scale().need().orElseThrow().supportedBy()).containsExactly("ev-4");
        assertThat(proposal.service().suppliers()).contains(List.of());
        assertThat(proposal.aims()
                        .costPerCapita()
                        .orElseThrow()
                        .figures()
                        .orElseThrow()
                        .nationalCost())
                .isEqualByComparingTo("480000000");
        assertThat(proposal.standardisation().cost().orElseThrow().claimed()).isTrue();
    }

    @Test
    void yamlAndJsonOfOneProposalAreEqual() throws IOException {
        for (Path file : CorpusTest.valid()) {
            Proposal yaml = accepted(Files.readString(file), Format.ofName(file.toString()));
            String json = JsonMapper.builder().build().writeValueAsString(RecordWriter.tree(yaml));
            Proposal back = accepted(json, Format.JSON);
            assertThat(back).as(file.toString()).isEqualTo(yaml);
            assertThat(ProposalReader.read(DocumentReader.of(RecordWriter.tree(yaml))))
                    .isEqualTo(new Result.Ok<>(yaml));
            assertThat(digest(back)).isEqualTo(digest(yaml)).matches("sha256:[0-9a-f]{64}");
        }
    }

    @Test
    void theOrderOfEvidenceReferencesAndFieldsChangesNothing() throws IOException {
        Proposal proposal = accepted(example(), Format.YAML);
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            Object shuffled = shuffled(RecordWriter.tree(proposal), random, "");
            Proposal other = accepted(JsonMapper.builder().build().writeValueAsString(shuffled), Format.JSON);
            assertThat(other).isEqualTo(proposal);
            assertThat(digest(other)).isEqualTo(digest(proposal));
        }
    }

    private static String digest(Proposal proposal) {
        return CanonicalProposal.of(proposal).digest();
    }

    private static Object shuffled(Object tree, Random random, String name) {
        if (tree instanceof Map<?, ?> map) {
            List<String> keys = new ArrayList<>(
                    new TreeMap<>(map).keySet().stream().map(String.class::cast).toList());
            Collections.shuffle(keys, random);
            Map<String, Object> shuffled = new LinkedHashMap<>();
            keys.forEach(key -> shuffled.put(key, shuffled(map.get(key), random, key)));
            return shuffled;
        }
        if (tree instanceof List<?> list) {
            List<Object> items = new ArrayList<>(
                    list.stream().map(item -> shuffled(item, random, name)).toList());
            if (List.of("evidence", "standards", "supportedBy").contains(name)) {
                Collections.shuffle(items, random);
            }
            return items;
        }
        return tree;
    }

    @Test
    void anyOtherFactChangesTheDigest() throws IOException {
        String digest = digest(accepted(example(), Format.YAML));
        for (String[] change : new String[][] {
            {"grade: 2", "grade: 3"},
            {"claimed: false", "claimed: true"},
            {"inPlace: 90", "inPlace: 89"},
            {"suppliers: []", ""}
        }) {
            String changed =
                    example().replaceFirst("unknown: 57, ", "").replaceFirst(change[0].replace("[", "\\["), change[1]);
            assertThat(digest(accepted(changed, Format.YAML))).isNotEqualTo(digest);
        }
    }

    @Test
    void equalAmountsAreEqual() throws IOException {
        assertThat(accepted(example().replace("\"480000000\"", "\"480000000.00\""), Format.YAML))
                .isEqualTo(accepted(example(), Format.YAML));
    }

    @Test
    void reportsProblemsOfFieldsAndAcrossFieldsTogetherInTheOrderOfTheDocument() {
        String text = """
                reference: P 1
                version: 1
                date: 2023-03-15
                submittedBy: { organisation: X26, role: &r Director }
                nationalBody: ~
                service: { id: s, name: S, summary: S, lifecycle: LIVE }
                cohort: { userRole: all, organisationType: TRUST, size: 100 }
                evidence:
                  - { id: ev-1, kind: USAGE, grade: 2, comparator: { design: NONE }, date: 2023-04-01 }
                aims:
                  outcomes: { direction: GOOD, supportedBy: [ev-2] }
                coverage:
                  cohort: { inPlace: 90, partial: 60, none: 50, date: 2023-03-01, source: Survey }
                """;
        assertThat(problems(text))
                .extracting(problem -> problem.line() + " " + problem.path())
                .containsExactly(
                        "1 title",
                        "1 reference",
                        "4 submittedBy.role",
                        "5 nationalBody",
                        "9 evidence[0].gradeReason",
                        "9 evidence[0].title",
                        "9 evidence[0].date",
                        "11 aims.outcomes.direction",
                        "11 aims.outcomes.supportedBy[0]",
                        "13 coverage.cohort");
    }

    @Test
    void neverRepeatsAnNhsNumber() throws IOException {
        String number = "4010232137";
        for (String change : List.of(
                "reference: " + number,
                "reference: \"" + number + "\"",
                "reference: \"401 023 2137\"",
                "reference: { \"" + number + "\": 1 }",
                "\"401-023-2137\": 1\nreference: x",
                "reference: [" + number + ", \"" + number + "\"]",
                "reference: \"" + number)) {
            List<Problem> problems = problems(example().replace("reference: WDW-EX-FDP-2023", change));
            assertThat(problems).isNotEmpty();
            assertThat(problems)
                    .extracting(Problem::message)
                    .noneMatch(message -> message.replaceAll("[ -]", "").contains(number));
        }
    }

    @Test
    void aRecordMadeInJavaChecksItself() {
        assertThatThrownBy(() -> new Evidence.Comparator(Evidence.Design.NONE, Optional.of(Evidence.Against.LOCAL)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AimClaim.Benefit(
                        AimClaim.Direction.NOT_APPLICABLE,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new AimClaim.Benefit(
                                AimClaim.Direction.SAME,
                                Optional.empty(),
                                Optional.empty(),
                                List.of("b", "a"),
                                List.of(),
                                List.of())
                        .supportedBy())
                .containsExactly("a", "b");
    }
}
