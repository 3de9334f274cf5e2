package uk.whodoeswhat.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.framework.Basis;
import uk.whodoeswhat.framework.Citation;

/**
 * Reads each rule's header and text from the DRL as written, so that a citation is written once, in the header. A rule begins
 * with a line {@code rule "id"} and ends with a line {@code end}; the comment lines right above it belong to it. The grammar is
 * the compiler's business.
 */
final class RuleScan {
    private static final Pattern BEGIN = Pattern.compile("^rule\\s+\"([^\"]*)\"\\s*$");
    private static final Pattern HEADER = Pattern.compile("@(\\w+)\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern PARAMETER = Pattern.compile("parameters\\.\\w+\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Pattern ANSWER = Pattern.compile("says\\(\\s*\"([^\"]*)\"\\s*,\\s*\"([^\"]*)\"\\s*\\)");

    /** The rules found, and what is wrong with their headers. */
    record Scanned(List<Rule> rules, List<Problem> problems) {}

    private final List<Rule> rules = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    static Scanned of(Map<String, String> files) {
        RuleScan scan = new RuleScan();
        files.forEach(scan::file);
        return new Scanned(List.copyOf(scan.rules), List.copyOf(scan.problems));
    }

    private void file(String file, String text) {
        List<String> lines = text.lines().toList();
        int begin = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (BEGIN.matcher(lines.get(i)).matches()) {
                begin = i;
            } else if (begin >= 0 && lines.get(i).equals("end")) {
                rule(file, lines, begin, i);
                begin = -1;
            }
        }
    }

    private void rule(String file, List<String> lines, int begin, int end) {
        Matcher name = BEGIN.matcher(lines.get(begin));
        if (!name.matches()) {
            throw new IllegalStateException(lines.get(begin));
        }
        int first = begin;
        while (first > 0 && lines.get(first - 1).startsWith("//")) {
            first--;
        }
        String text = String.join("\n", lines.subList(first, end + 1));
        String body = String.join("\n", lines.subList(begin, end + 1));
        Header header = new Header(file, name.group(1), begin + 1, body);
        rules.add(new Rule(
                rules.size(),
                name.group(1),
                header.required("title"),
                header.basis(),
                header.citations(),
                file,
                begin + 1,
                text,
                all(PARAMETER, body, 1),
                all(ANSWER, body, 1)));
    }

    /** Every question and answer that a rule's text names, as pairs. */
    static List<String[]> answers(Rule rule) {
        return ANSWER.matcher(rule.text())
                .results()
                .map(match -> new String[] {match.group(1), match.group(2)})
                .toList();
    }

    private static List<String> all(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(group))
                .distinct()
                .toList();
    }

    /** A place in a rulebook: file, and the rule there. */
    static String place(String file, String rule) {
        return file + " rule " + Problem.quoted(rule);
    }

    private final class Header {
        private final String file;
        private final String rule;
        private final int line;
        private final Map<String, String> values;

        Header(String file, String rule, int line, String body) {
            this.file = file;
            this.rule = rule;
            this.line = line;
            this.values = HEADER.matcher(body)
                    .results()
                    .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2), (one, two) -> one));
        }

        String required(String key) {
            String value = values.getOrDefault(key, "");
            if (value.isBlank()) {
                report("no @" + key, "@" + key + "( \"...\" ) in the header of every rule");
            }
            return value;
        }

        Basis basis() {
            String value = required("basis");
            for (Basis basis : Basis.values()) {
                if (basis.name().equals(value)) {
                    return basis;
                }
            }
            report("the basis " + Problem.quoted(value), "FRAMEWORK, READING or HOUSE");
            return Basis.HOUSE;
        }

        List<Citation> citations() {
            List<Citation> citations = new ArrayList<>();
            String source = required("source");
            COMMA.splitAsStream(required("clause")).forEach(clause -> citations.add(new Citation(source, clause)));
            COMMA.splitAsStream(values.getOrDefault("also", ""))
                    .filter(more -> !more.isEmpty())
                    .forEach(more -> citations.add(citation(more)));
            return citations;
        }

        private Citation citation(String text) {
            int space = text.indexOf(' ');
            if (space < 0) {
                report("the citation " + Problem.quoted(text), "a source and a clause, such as `house H11`");
                return new Citation(text, "");
            }
            return new Citation(text.substring(0, space), text.substring(space + 1));
        }

        private void report(String found, String allowed) {
            problems.add(new Problem(place(file, rule), line, 1, found, allowed));
        }
    }
}
