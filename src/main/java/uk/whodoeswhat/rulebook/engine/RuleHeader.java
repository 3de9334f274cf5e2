package uk.whodoeswhat.rulebook.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.framework.Basis;
import uk.whodoeswhat.framework.Citation;

/** What stands in a rule's header; whatever is wrong with it is added to the problems. */
record RuleHeader(String file, RuleDescr rule, List<Problem> problems) {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    RuleHeader {
        if (rule.getName().isBlank()) {
            report(file, rule, problems, "a rule without a name", "the rule's id in quotes");
        }
    }

    String title() {
        return required("title");
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
        COMMA.splitAsStream(value("also"))
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

    private String required(String key) {
        String value = value(key);
        if (value.isBlank()) {
            report("no @" + key, written(key) + " in the header of every rule");
        }
        return value;
    }

    /** What the header says of this; empty where it says nothing, or not in one text on one line. */
    private String value(String key) {
        @Nullable AnnotationDescr annotation = rule.getAnnotation(key);
        if (annotation == null) {
            return "";
        }
        String value = String.valueOf(annotation.getSingleValueAsString());
        if (annotation.isDuplicated() || !value.startsWith("\"") || value.contains("\n")) {
            report("@" + key + " not as one text on one line, or twice", written(key) + ", once");
            return "";
        }
        return AnnotationDescr.unquote(value);
    }

    private static String written(String key) {
        return "@" + key + "( \"...\" )";
    }

    private void report(String found, String allowed) {
        report(file, rule, problems, found, allowed);
    }

    private static void report(String file, RuleDescr rule, List<Problem> problems, String found, String allowed) {
        problems.add(new Problem(RuleScan.place(file, rule.getName()), rule.getLine(), 1, found, allowed));
    }
}
