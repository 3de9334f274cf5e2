package uk.whodoeswhat.form;

import java.util.List;
import java.util.Map;

/** Says what a reader of documents found and allows in the words of the form, without what only somebody who writes one must know. */
final class FormWords {
    private static final String INSTRUMENTS = "for law, a direction, a contract, a standard or policy";

    /** In this order, for one may be a part of another. */
    private static final List<Map.Entry<String, String>> WORDS = List.of(
            Map.entry(", without quotes, fraction or exponent", ", such as 42"),
            Map.entry(", as text in quotes", ""),
            Map.entry(" as text, such as \"1234.50\"", " such as 1234.50"),
            Map.entry("a gradeReason from", "a reason from"),
            Map.entry("a binding of evidence of another kind", "an answer for evidence of another kind"),
            Map.entry("only for an INSTRUMENT", "an answer only " + INSTRUMENTS),
            Map.entry("`against` without a comparison", "an answer, although nothing is compared"),
            Map.entry("left out when the design is NONE or CASE_STUDY", "no answer where it does not compare"),
            Map.entry("a design without `against`", "a comparison without what it is with"),
            Map.entry(
                    "LOCAL, NOTHING or OTHER, unless the design is NONE or CASE_STUDY",
                    "an answer, unless it does not compare"),
            Map.entry("NOT_APPLICABLE for the whole aim", "“Not applicable” for the whole aim"),
            Map.entry(
                    "an aim always applies: BETTER, SAME, WORSE or NOT_ASSESSED",
                    "another answer, for an aim always applies"),
            Map.entry(
                    "at most one of patientExperience and clinicianExperience not applicable",
                    "one of patients’ and clinicians’ experience not applicable, and not both"),
            Map.entry(
                    "at most one of valueForMoney and costPerCapita not applicable",
                    "one of value for money and cost per head not applicable, and not both"),
            Map.entry("NOT_APPLICABLE without a reason", "“Not applicable” without a reason"),
            Map.entry("only for NOT_APPLICABLE", "no reason, unless it is not applicable"),
            Map.entry("cohort and organisations together", "counts and a list together"),
            Map.entry("one of cohort and organisations", "either counts or a list"),
            Map.entry("neither `unknown` nor the total", "neither “Not known” nor the total"),
            Map.entry("`unknown`, since", "a number for “Not known”, since"),
            Map.entry("or `unknown` left out for the remainder", "or “Not known” left empty for the remainder"),
            Map.entry("none of icbs, organisations, count", "no number"),
            Map.entry("exactly one of icbs, organisations and count", "an answer to one of the first three questions"),
            Map.entry("icbs, organisations, count together", "three answers"),
            Map.entry("icbs, organisations together", "two answers"),
            Map.entry("icbs, count together", "two answers"),
            Map.entry("organisations, count together", "two answers"));

    private FormWords() {}

    static String of(String said) {
        String told = said;
        for (Map.Entry<String, String> each : WORDS) {
            told = told.replace(each.getKey(), each.getValue());
        }
        return told;
    }
}
