package uk.whodoeswhat.rulebook.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.drl.parser.lang.DRL6Lexer;
import uk.whodoeswhat.rulebook.definition.Mentions;

/** Finds what a rule names among its tokens. */
record MentionScan(DrlTokens rule, int when, int then) {

    /** Attributes such as a timer are words of a rule, too. */
    static Mentions of(DrlTokens rule, Collection<String> attributes) {
        int when = rule.place("when", 0);
        int then = rule.place("then", when == rule.size() ? 0 : when);
        DrlTokens condition = rule.part(when + 1, then);
        List<Mentions.Mention> named = new MentionScan(rule, when, then).named();
        return new Mentions(
                names(named, Mentions.Mentioned.PARAMETER),
                names(named, Mentions.Mentioned.ANSWER),
                condition.words(),
                condition.called(),
                Stream.concat(rule.words().stream(), attributes.stream())
                        .distinct()
                        .toList(),
                named);
    }

    private static List<String> names(List<Mentions.Mention> named, Mentions.Mentioned what) {
        return named.stream()
                .filter(each -> each.what() == what)
                .map(Mentions.Mention::name)
                .distinct()
                .toList();
    }

    private List<Mentions.Mention> named() {
        List<Mentions.Mention> named = new ArrayList<>();
        for (int i = 0; i < rule.size(); i++) {
            mention(i).ifPresent(named::add);
        }
        return named;
    }

    private Optional<Mentions.Mention> mention(int at) {
        return rule.word(at).flatMap(word -> switch (word) {
            case "parameters" -> parameter(at);
            case "Criterion" -> criterion(at);
            case "says" -> answer(at);
            default -> Optional.empty();
        });
    }

    /** As in {@code parameters.whole( "aims.demonstrated" )}. */
    private Optional<Mentions.Mention> parameter(int at) {
        return rule.is(at + 1, DRL6Lexer.DOT)
                        && rule.is(at + 2, DRL6Lexer.ID)
                        && rule.is(at + 3, DRL6Lexer.LEFT_PAREN)
                        && rule.is(at + 5, DRL6Lexer.RIGHT_PAREN)
                ? rule.text(at + 4).map(id -> at(at + 4, Mentions.Mentioned.PARAMETER, id, Optional.empty()))
                : Optional.empty();
    }

    /** As in {@code Criterion.AIM_OUTCOMES}. */
    private Optional<Mentions.Mention> criterion(int at) {
        return rule.is(at + 1, DRL6Lexer.DOT) && !rule.is(at + 3, DRL6Lexer.LEFT_PAREN)
                ? rule.word(at + 2).map(id -> at(at, Mentions.Mentioned.CRITERION, id, Optional.empty()))
                : Optional.empty();
    }

    /** As in {@code says( "gap-scope", "cohort" )}. */
    private Optional<Mentions.Mention> answer(int at) {
        return rule.is(at + 1, DRL6Lexer.LEFT_PAREN)
                        && rule.is(at + 3, DRL6Lexer.COMMA)
                        && rule.is(at + 5, DRL6Lexer.RIGHT_PAREN)
                ? rule.text(at + 2)
                        .flatMap(question -> rule.text(at + 4)
                                .map(answer -> at(at + 2, Mentions.Mentioned.ANSWER, question, Optional.of(answer))))
                : Optional.empty();
    }

    private Mentions.Mention at(int place, Mentions.Mentioned what, String name, Optional<String> answer) {
        return new Mentions.Mention(what, name, answer, rule.line(place), when < place && place < then);
    }
}
