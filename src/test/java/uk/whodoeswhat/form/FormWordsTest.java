package uk.whodoeswhat.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FormWordsTest {
    private static final Form FORM = Form.shipped();

    /** What is wrong with a form on which this was typed. */
    private static Stream<String> complaints(Map<String, String> texts) {
        var typed = Typed.of(new JsonMapper()
                .writeValueAsString(Map.of("items", Map.of("evidence", List.of("ev-1")), "texts", texts))
                .getBytes(StandardCharsets.UTF_8));
        return Drafted.of(FORM, typed).problems().stream().map(FormProblem::message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "evidence[ev-1].grade=2 | “Why this grade?”: found grade 2 without a reason; allowed: a reason from grade 2 on",
                "evidence[ev-1].kind=TRIAL,evidence[ev-1].binding.force=MUST | found an answer for evidence of another kind; allowed: an answer only for law",
                "evidence[ev-1].kind=TRIAL,evidence[ev-1].issuedBy=X26 | allowed: an answer only for law, a direction",
                "evidence[ev-1].comparator.design=NONE,evidence[ev-1].comparator.against=LOCAL | found an answer, although nothing is compared",
                "evidence[ev-1].comparator.design=MODELLED | found a comparison without what it is with; allowed: an answer, unless it does not compare",
                "aims.outcomes.direction=NOT_APPLICABLE | found “Not applicable” for the whole aim; allowed: another answer",
                "aims.patientExperience.direction=NOT_APPLICABLE | found “Not applicable” without a reason",
                "scale.use.of=42 | found no number; allowed: an answer to one of the first three questions",
                "scale.use.icbs=4,scale.use.count=4,scale.use.of=42 | found two answers",
                "coverage.cohort.inPlace=1,coverage.cohort.unknown=1,cohort.size=9 | or “Not known” left empty for the remainder",
                "coverage.cohort.inPlace=1 | found neither “Not known” nor the total; allowed: a number for “Not known”"
            })
    void whatIsWrongIsSaidInTheWordsOfTheForm(String typed, String said) {
        Map<String, String> texts = new TreeMap<>();
        for (String each : typed.split(",", -1)) {
            texts.put(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }

        assertThat(complaints(texts)).anyMatch(message -> message.contains(said.strip()));
    }

    @Test
    void whatIsSaidInWordsOfItsOwnStays() {
        assertThat(FormWords.of("a date of the calendar")).isEqualTo("a date of the calendar");
    }
}
