package uk.whodoeswhat.rulebook.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.ScannedRules;

/**
 * Compiles DRL to the bytes of Drools' executable model, which {@link CompiledRules} opens. Mistakes are reported from Drools'
 * classic build, whose messages name file and line; where rules are as they are to be and have none, it is left out.
 */
public final class RuleCompiler {
    private static final String ROOT = "src/main/resources/" + GeneratedClassFilter.GENERATED;
    private static final AtomicLong VERSION = new AtomicLong();

    /** The compiled bytes, or every mistake with file, line and rule. */
    public static Result<byte[]> compile(Map<String, String> drl, ScannedRules scanned) {
        List<Rule> rules = scanned.rules();
        ReleaseId release =
                KieServices.get().newReleaseId("uk.whodoeswhat", "rules", Long.toString(VERSION.incrementAndGet()));
        KieFileSystem files = KieServices.get().newKieFileSystem();
        files.generateAndWritePomXML(release);
        drl.forEach((path, text) -> files.write(ROOT + path, text));
        files.write("src/main/resources/" + CompiledRules.SCANNED, scanned.json());
        try {
            if (scanned.plain() && compiled(files, rules) instanceof Result.Ok<byte[]> accepted) {
                return accepted;
            }
            List<Problem> problems = messages(files, rules);
            return problems.isEmpty() ? compiled(files, rules) : new Result.Rejected<>(problems);
        } finally {
            KieServices.get().getRepository().removeKieModule(release);
        }
    }

    private static Result<byte[]> compiled(KieFileSystem files, List<Rule> rules) {
        KieBuilder builder = KieServices.get().newKieBuilder(files, new GeneratedClassFilter());
        try {
            builder.buildAll(ExecutableModelProject.class);
            List<Problem> problems = problems(builder, rules);
            return problems.isEmpty()
                    ? new Result.Ok<>(((InternalKieModule) builder.getKieModule()).getBytes())
                    : new Result.Rejected<>(problems);
        } catch (RuntimeException e) {
            return new Result.Rejected<>(
                    List.of(new Problem("the rules", 0, 0, String.valueOf(e.getMessage()), "DRL")));
        }
    }

    private static List<Problem> messages(KieFileSystem files, List<Rule> rules) {
        KieBuilder builder = KieServices.get().newKieBuilder(files, new GeneratedClassFilter());
        try {
            builder.buildAll(DrlProject.class);
            return problems(builder, rules);
        } catch (RuntimeException e) {
            return List.of(new Problem("the rules", 0, 0, String.valueOf(e.getMessage()), "DRL"));
        }
    }

    private static List<Problem> problems(KieBuilder builder, List<Rule> rules) {
        List<Problem> problems = new ArrayList<>();
        for (Message message : builder.getResults().getMessages(Message.Level.ERROR)) {
            String path = String.valueOf(message.getPath());
            String file = path.substring(path.lastIndexOf('/') + 1);
            int line = Math.max(0, message.getLine());
            String place = rules.stream()
                    .filter(rule -> rule.file().equals(file) && rule.line() <= line)
                    .reduce((earlier, later) -> later)
                    .map(rule -> RuleScan.place(file, rule.id()))
                    .orElse(file);
            problems.add(new Problem(
                    place,
                    line,
                    line == 0 ? 0 : 1,
                    message.getText().strip().replaceAll("\\s+", " "),
                    "rules that compile"));
        }
        return problems;
    }

    private RuleCompiler() {}
}
