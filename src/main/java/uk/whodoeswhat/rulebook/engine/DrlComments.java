package uk.whodoeswhat.rulebook.engine;

import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.lang.DRL6Lexer;
import org.drools.drl.parser.lang.DRLLexer;

/** Comments of DRL and of the Java in it, as Drools' own lexer finds them. */
public final class DrlComments {

    /** The same text with blanks in their place, so that all else stands where it stood. */
    public static String blank(String drl) {
        StringBuilder blanked = new StringBuilder(drl);
        DRLLexer lexer = DRLFactory.buildLexer(drl, DrlParser.DEFAULT_LANGUAGE_LEVEL);
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (token.getType() == DRL6Lexer.C_STYLE_SINGLE_LINE_COMMENT
                    || token.getType() == DRL6Lexer.MULTI_LINE_COMMENT) {
                CommonToken comment = (CommonToken) token;
                for (int at = comment.getStartIndex(); at <= comment.getStopIndex(); at++) {
                    blanked.setCharAt(at, drl.charAt(at) == '\n' ? '\n' : ' ');
                }
            }
        }
        return blanked.toString();
    }

    private DrlComments() {}
}
