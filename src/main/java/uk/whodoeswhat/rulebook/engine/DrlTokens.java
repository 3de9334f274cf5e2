package uk.whodoeswhat.rulebook.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.lang.DRL6Lexer;
import org.drools.drl.parser.lang.DRLLexer;

/** Words, texts and marks of DRL and of the Java in it, as Drools' own lexer tells them apart; blanks and comments are none. */
record DrlTokens(List<CommonToken> all) {

    static DrlTokens of(String drl) {
        DRLLexer lexer = DRLFactory.buildLexer(drl, DrlParser.DEFAULT_LANGUAGE_LEVEL);
        List<CommonToken> tokens = new ArrayList<>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                tokens.add((CommonToken) token);
            }
        }
        return new DrlTokens(List.copyOf(tokens));
    }

    /** Those that begin at a character from the first of these, and before the second. */
    DrlTokens between(int from, int to) {
        return new DrlTokens(all.stream()
                .filter(token -> token.getStartIndex() >= from && token.getStartIndex() < to)
                .toList());
    }

    /** From one place to before another; empty where that is no later. */
    DrlTokens part(int from, int to) {
        return new DrlTokens(from < to ? all.subList(from, to) : List.of());
    }

    int size() {
        return all.size();
    }

    /** The place of the first such word outside of brackets, from here on; the end where there is none. */
    int place(String word, int from) {
        int depth = 0;
        for (int i = from; i < all.size(); i++) {
            switch (all.get(i).getType()) {
                case DRL6Lexer.LEFT_PAREN -> depth++;
                case DRL6Lexer.RIGHT_PAREN -> depth--;
                default -> {
                    if (depth == 0 && word(i).filter(word::equals).isPresent()) {
                        return i;
                    }
                }
            }
        }
        return all.size();
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            word(i).ifPresent(words::add);
        }
        return words.stream().distinct().toList();
    }

    /** The words before a bracket. */
    List<String> called() {
        List<String> called = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (is(i + 1, DRL6Lexer.LEFT_PAREN)) {
                word(i).ifPresent(called::add);
            }
        }
        return called.stream().distinct().toList();
    }

    Optional<String> word(int place) {
        return is(place, DRL6Lexer.ID) ? Optional.of(all.get(place).getText()) : Optional.empty();
    }

    /** What stands in quotes at this place. */
    Optional<String> text(int place) {
        return is(place, DRL6Lexer.STRING)
                ? Optional.of(AnnotationDescr.unquote(all.get(place).getText()))
                : Optional.empty();
    }

    boolean is(int place, int type) {
        return place < all.size() && all.get(place).getType() == type;
    }

    int line(int place) {
        return all.get(place).getLine();
    }
}
