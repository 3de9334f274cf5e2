package uk.whodoeswhat.web.page.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.whodoeswhat.certificate.Certificate;
import uk.whodoeswhat.certificate.Failure;
import uk.whodoeswhat.certificate.ReadingSet;
import uk.whodoeswhat.document.RecordWriter;
import uk.whodoeswhat.document.YamlText;
import uk.whodoeswhat.framework.Answer;
import uk.whodoeswhat.framework.Question;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.web.Certificates;
import uk.whodoeswhat.web.page.RulebookLinks;

/**
 * A certificate in plain English.
 *
 * @param said by whom and of what: rows of a summary
 * @param states by stage, how many were run
 * @param sometimes the rules that do not fire in every reading, each with where it does
 */
record CertificateView(
        boolean holds,
        Map<String, String> said,
        Map<String, String> states,
        List<Check> checks,
        List<TierView> tiers,
        String fitting,
        long always,
        List<RulebookLinks.RulebookLink> sometimes,
        List<String> remarks,
        List<FailureView> failures) {

    /** What was checked, and whether it holds. */
    record Check(String says, boolean holds) {}

    /** Whether a tier is reached, and the answers by which the readings are known in which it is not. */
    record TierView(String says, List<String> answers) {}

    /** Something that does not hold: the rules concerned, the answers of its reading, and proposals that show it. */
    record FailureView(
            String heading,
            String says,
            List<RulebookLinks.RulebookLink> rules,
            Map<String, String> reading,
            List<Counterexample> examples) {}

    /** What a proposal shows when it is decided, and the proposal as YAML. */
    record Counterexample(String shows, String proposal) {}

    static CertificateView of(Certificates.Made made, Rulebook rulebook) {
        Certificate certificate = made.certificate();
        Words words = new Words(rulebook.manifest());
        return new CertificateView(
                certificate.holds(),
                said(made),
                states(certificate),
                Stream.of(Failure.Kind.values())
                        .map(kind -> new Check(Words.capital(kind.holds()), certificate.holds(kind)))
                        .toList(),
                certificate.tiers().entrySet().stream()
                        .map(tier -> tier(words.of(tier.getKey()), tier.getValue(), rulebook))
                        .toList(),
                number(certificate.fitting().count()) + " of "
                        + number(certificate.fitting().of())
                        + " readings give every example of the sources the tier that the sources say.",
                certificate.fires().values().stream()
                        .filter(ReadingSet::isEverywhere)
                        .count(),
                certificate.fires().entrySet().stream()
                        .filter(fires -> !fires.getValue().isEverywhere())
                        .map(fires -> rule(fires.getKey(), where(fires.getValue(), rulebook), rulebook))
                        .toList(),
                certificate.remarks(),
                certificate.failures().stream()
                        .map(failure -> failure(failure, rulebook))
                        .toList());
    }

    private static Map<String, String> said(Certificates.Made made) {
        Certificate certificate = made.certificate();
        Map<String, String> said = new LinkedHashMap<>();
        said.put("Rulebook", certificate.rulebook() + ", version " + certificate.version());
        said.put("Digest", certificate.digest());
        said.put("Readings", number(certificate.readings()) + ", which are all that the questions allow");
        said.put("States run", number(certificate.allStates()));
        said.put("Combinations of findings", number(certificate.findings()));
        said.put(
                "Which stand for",
                number(certificate.covers()) + " combinations of statuses, in the rulebook’s own reading alone");
        said.put("Made in", String.format(Locale.UK, "%.1f seconds", made.took().toMillis() / 1000.0));
        return said;
    }

    private static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static Map<String, String> states(Certificate certificate) {
        Map<String, String> states = new LinkedHashMap<>();
        certificate.states().forEach((stage, count) -> states.put(words(stage), number(count)));
        return states;
    }

    private static String words(Stage stage) {
        return switch (stage) {
            case CLASSIFICATION -> "What counts as what";
            case COVERAGE -> "What organisations have already";
            case EVIDENCE -> "How strong the evidence is";
            case FINDING -> "What is found";
            case AIM -> "The aims as wholes";
            case REQUIREMENT -> "What each tier requires";
            case VERDICT -> "Which tier it is";
            case LEVEL -> "At which local level";
            case HEADLINE -> "What a reader is told first";
            case CONSEQUENCE -> "What follows";
        };
    }

    private static TierView tier(String title, ReadingSet unreached, Rulebook rulebook) {
        return unreached.isNowhere()
                ? new TierView(title + ": reached in every reading", List.of())
                : new TierView(
                        title + ": out of reach " + count(unreached) + ", where the answers are:",
                        answers(unreached, rulebook));
    }

    private static RulebookLinks.RulebookLink rule(String id, String note, Rulebook rulebook) {
        return new RulebookLinks.RulebookLink(
                rulebook.rule(id).title(),
                RulebookLinks.rulePath(rulebook.rule(id)),
                note.isEmpty() ? "" : "fires " + note);
    }

    /** In how many readings, and by which answers they are known. */
    private static String where(ReadingSet where, Rulebook rulebook) {
        List<String> answers = answers(where, rulebook);
        return answers.isEmpty() ? count(where) : count(where) + "; the answers are: " + String.join(" ", answers);
    }

    private static String count(ReadingSet where) {
        return where.isNowhere() ? "in no reading" : "in " + where.count() + " of " + where.of() + " readings";
    }

    private static List<String> answers(ReadingSet where, Rulebook rulebook) {
        List<String> answers = new ArrayList<>();
        where.answers()
                .forEach((question, given) -> answers.add(asks(question, rulebook) + " "
                        + given.stream()
                                .map(answer -> says(question, answer, rulebook))
                                .collect(Collectors.joining(" Or: "))));
        return answers;
    }

    private static String asks(String id, Rulebook rulebook) {
        return question(id, rulebook).map(Question::asks).findFirst().orElse(id);
    }

    private static String says(String id, String answer, Rulebook rulebook) {
        return question(id, rulebook)
                .flatMap(question -> question.answers().stream())
                .filter(each -> each.id().equals(answer))
                .map(Answer::says)
                .findFirst()
                .orElse(answer);
    }

    private static Stream<Question> question(String id, Rulebook rulebook) {
        return rulebook.manifest().questions().stream().filter(each -> each.id().equals(id));
    }

    private static FailureView failure(Failure failure, Rulebook rulebook) {
        Map<String, String> reading = new LinkedHashMap<>();
        failure.reading()
                .forEach((question, answer) -> reading.put(asks(question, rulebook), says(question, answer, rulebook)));
        return new FailureView(
                failure.kind().fails(),
                failure.says(),
                failure.rules().stream().map(id -> rule(id, "", rulebook)).toList(),
                reading,
                failure.examples().stream()
                        .map(example ->
                                new Counterexample(example.shows(), YamlText.of(RecordWriter.tree(example.proposal()))))
                        .toList());
    }
}
