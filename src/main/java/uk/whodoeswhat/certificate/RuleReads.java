package uk.whodoeswhat.certificate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.engine.DrlComments;

/**
 * What each rule reads, from its text as the compiler parses it: the one fact its only pattern names, and of that fact which
 * members. Whatever else a rule could read is a problem: a second pattern, a negation, a source other than the facts of its
 * stage, a function, a class from elsewhere, the reading other than by a question and an answer written out. Comments read
 * nothing.
 */
final class RuleReads {
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern HEAD = Pattern.compile("(?<![\\w$.])(?<!\\.\\s)[A-Za-z_$][\\w$]*");
    private static final Pattern SAYS = Pattern.compile("(?<!\\w)says\\s*\\(");
    private static final Pattern WRITTEN_OUT =
            Pattern.compile("(?<!\\w)says\\s*\\(\\s*\"[^\"]*\"\\s*,\\s*\"[^\"]*\"\\s*\\)");
    private static final Pattern READING_ELSE = Pattern.compile("(?<![\\w.$])reading(?!\\s*\\.\\s*says\\s*\\()");
    private static final Pattern TELLS_APART =
            Pattern.compile("\\.\\s*(?:" + String.join("|", FactType.NOT_OF_THE_FACT) + ")\\b");
    private static final Set<String> WORDS = Set.of("true", "false", "parameters", "reading", "criteria", "titles");

    /** What one rule reads; and its text in parts: the fact as it names it, its conditions, its conclusion. */
    record Reads(
            Rule rule,
            FactType fact,
            Set<String> members,
            String binding,
            String type,
            List<String> conditions,
            String conclusion) {}

    /** That a rule, or a file (then the rule is empty), could read something else. */
    record RuleProblem(String where, Optional<Rule> rule, String says) {}

    private final Map<String, Rule> rules;
    private final List<RuleProblem> problems = new ArrayList<>();
    private final Map<Rule, Reads> reads = new LinkedHashMap<>();

    private RuleReads(List<Rule> rules) {
        this.rules = rules.stream().collect(Collectors.toMap(Rule::id, rule -> rule));
    }

    static RuleReads of(Rulebook rulebook) {
        return of(rulebook.files().drl(), rulebook.rules());
    }

    /** What these rules read, whose text is in these files. */
    static RuleReads of(Map<String, String> files, List<Rule> rules) {
        RuleReads all = new RuleReads(rules);
        files.forEach(all::file);
        return all;
    }

    List<RuleProblem> problems() {
        return problems;
    }

    List<Reads> of(FactType fact) {
        return reads.values().stream().filter(each -> each.fact() == fact).toList();
    }

    Optional<Reads> of(Rule rule) {
        return Optional.ofNullable(reads.get(rule));
    }

    private void file(String path, String text) {
        PackageDescr file = parse(path, text);
        if (!file.getFunctions().isEmpty()
                || !file.getTypeDeclarations().isEmpty()
                || !file.getEnumDeclarations().isEmpty()
                || !file.getEntryPointDeclarations().isEmpty()
                || !file.getWindowDeclarations().isEmpty()
                || !file.getAccumulateImports().isEmpty()) {
            problems.add(new RuleProblem(path, Optional.empty(), "has something other than rules in it"));
        }
        Map<String, String> imported = new HashMap<>();
        file.getImports().stream().map(ImportDescr::getTarget).forEach(name -> imported.put(last(name), name));
        file.getFunctionImports().stream().map(ImportDescr::getTarget).forEach(name -> imported.put(last(name), name));
        imported.forEach((name, whole) -> {
            if (name.equals("*") || !whole.startsWith("uk.whodoeswhat.")) {
                problems.add(new RuleProblem(path, Optional.empty(), "imports `" + whole + "`"));
            }
        });
        file.getRules().forEach(rule -> rule(path, rule, imported.keySet()));
    }

    private static PackageDescr parse(String path, String text) {
        try {
            return new DrlParser().parse(false, DrlComments.blank(text));
        } catch (DroolsParserException e) {
            throw new IllegalStateException(path + " was compiled and does not parse", e);
        }
    }

    private void rule(String path, RuleDescr descr, Set<String> imported) {
        Rule rule = rules.get(descr.getName());
        List<? extends BaseDescr> patterns = descr.getLhs().getDescrs();
        if (rule == null) {
            problems.add(new RuleProblem(path, Optional.empty(), "`" + descr.getName() + "` is no rule with a header"));
        } else if (patterns.size() != 1 || !(patterns.get(0) instanceof PatternDescr pattern)) {
            problem(rule, "does not read one fact and no more");
        } else {
            pattern(rule, pattern, descr, imported);
        }
    }

    private void pattern(Rule rule, PatternDescr pattern, RuleDescr descr, Set<String> imported) {
        Optional<FactType> fact = FactType.named(pattern.getObjectType());
        if (fact.isEmpty()) {
            problem(rule, "reads `" + pattern.getObjectType() + "`, which is the fact of no stage");
            return;
        }
        if (pattern.getSource() != null || !pattern.getBehaviors().isEmpty()) {
            problem(rule, "reads a fact from elsewhere than its stage");
        }
        if (!descr.getAttributes().isEmpty()
                || !descr.getNamedConsequences().isEmpty()
                || descr.getParentName() != null) {
            problem(rule, "has an attribute, a second consequence or a parent, which change when it fires");
        }
        String binding = String.valueOf(pattern.getIdentifier());
        List<String> asks =
                pattern.getDescrs().stream().map(BaseDescr::toString).toList();
        String when = String.join(" , ", asks);
        String then = String.valueOf(descr.getConsequence());
        Set<String> members = fact.get().members();
        Set<String> conditions = new HashSet<>(members);
        conditions.addAll(imported);
        conditions.addAll(WORDS);
        conditions.add(binding);
        unknown(rule, when, conditions);
        Set<String> conclusions = new HashSet<>(imported);
        conclusions.addAll(WORDS);
        conclusions.addAll(fact.get().collectors());
        conclusions.add(binding);
        unknown(rule, then, conclusions);
        readings(rule, fact.get(), binding, when + "\n" + then);
        if (TELLS_APART.matcher(TEXT.matcher(when + "\n" + then).replaceAll("")).find()) {
            problem(rule, "tells apart facts that say the same");
        }
        Set<String> used = new LinkedHashSet<>(heads(when));
        used.retainAll(members);
        reads.put(rule, new Reads(rule, fact.get(), used, binding, pattern.getObjectType(), asks, then));
    }

    /** A reading may only be asked whether it says what is written out, so that the questions a rule hangs on are known. */
    private void readings(Rule rule, FactType fact, String bound, String text) {
        boolean otherwise =
                READING_ELSE.matcher(TEXT.matcher(text).replaceAll("")).find()
                        || (fact == FactType.READING && text.contains(bound + "."));
        if (otherwise || count(SAYS, text) != count(WRITTEN_OUT, text)) {
            problem(rule, "asks more of the reading than whether it gives an answer that is written out");
        }
    }

    private void unknown(Rule rule, String text, Set<String> known) {
        for (String head : heads(text)) {
            if (!known.contains(head)) {
                problem(rule, "reads `" + head + "`, which is not of its fact");
            }
        }
    }

    private static Set<String> heads(String text) {
        return HEAD.matcher(TEXT.matcher(text).replaceAll("\"\""))
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static long count(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().count();
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void problem(Rule rule, String says) {
        problems.add(new RuleProblem("rule `" + rule.id() + "`", Optional.of(rule), says));
    }

    /** By the fact's type, what its rules ask of the reading, and what parameters they name. */
    Map<FactType, Set<String>> questions() {
        Map<FactType, Set<String>> questions = new TreeMap<>();
        for (FactType fact : FactType.values()) {
            questions.put(
                    fact,
                    of(fact).stream()
                            .flatMap(each -> each.rule().questions().stream())
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return questions;
    }
}
