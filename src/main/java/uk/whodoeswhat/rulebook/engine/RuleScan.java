package uk.whodoeswhat.rulebook.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.ScannedRules;

/**
 * Reads each rule's header, text and names from the DRL, as Drools' parser finds them, so that a citation is written once, in the
 * header. The comment lines right above a rule belong to it.
 */
public final class RuleScan {
    private final List<Rule> rules = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean plain = true;

    public static Result<ScannedRules> of(Map<String, String> files) {
        RuleScan scan = new RuleScan();
        files.forEach(scan::file);
        return scan.problems.isEmpty()
                ? new Result.Ok<>(new ScannedRules(scan.rules, scan.plain))
                : new Result.Rejected<>(scan.problems);
    }

    private void file(String file, String text) {
        DrlParser parser = new DrlParser();
        try {
            PackageDescr found = parser.parse(false, text);
            if (parser.hasErrors()) {
                parser.getErrors().forEach(error -> syntax(file, error));
            } else {
                plain &= PlainRules.only(found);
                DrlTokens tokens = DrlTokens.of(text);
                found.getRules().forEach(rule -> rule(file, text, rule, tokens));
            }
        } catch (DroolsParserException e) {
            syntax(file, 0, String.valueOf(e.getMessage()));
        }
    }

    private void syntax(String file, DroolsError error) {
        syntax(file, error instanceof ParserError at ? Math.max(0, at.getRow()) : 0, error.getMessage());
    }

    private void syntax(String file, int line, String says) {
        problems.add(new Problem(file, line, line == 0 ? 0 : 1, says.strip().replaceAll("\\s+", " "), "DRL"));
    }

    private void rule(String file, String text, RuleDescr rule, DrlTokens tokens) {
        int begin = rule.getStartCharacter();
        int end = Math.min(text.length(), rule.getEndCharacter() + 1);
        RuleHeader header = new RuleHeader(file, rule, problems);
        rules.add(new Rule(
                rules.size(),
                rule.getName(),
                header.title(),
                header.basis(),
                header.citations(),
                file,
                rule.getLine(),
                above(text.substring(0, begin)) + text.substring(begin, end).strip(),
                MentionScan.of(tokens.between(begin, end), rule.getAttributes().keySet())));
    }

    /** The comment lines at the end of what stands before a rule. */
    private static String above(String before) {
        List<String> lines = before.lines().toList();
        int from = lines.size();
        if (before.isEmpty() || before.endsWith("\n")) {
            while (from > 0 && lines.get(from - 1).stripLeading().startsWith("//")) {
                from--;
            }
        }
        return lines.subList(from, lines.size()).stream()
                .map(line -> line + "\n")
                .reduce("", String::concat);
    }

    /** A place in a rulebook: file, and the rule there. */
    public static String place(String file, String rule) {
        return file + " rule " + Problem.quoted(rule);
    }
}
