package uk.whodoeswhat.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.framework.Parameter;
import uk.whodoeswhat.rulebook.definition.ParsedRulebook;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.rulebook.engine.CompiledRules;
import uk.whodoeswhat.rulebook.engine.Engine;
import uk.whodoeswhat.rulebook.engine.RuleCompiler;

/** Compiled rules run with another value of a parameter, remembering nothing from any other engine. */
public final class FreshEngine {
    private static final String COMPILED = "/rulebooks/who-does-what-2023/";

    private final Map<String, Engine> engines = new ConcurrentHashMap<>();
    private final KieBase base;
    private final ParsedRulebook contents;

    private FreshEngine(byte[] compiled, ParsedRulebook contents) {
        this.base = CompiledRules.open(compiled);
        this.contents = contents;
    }

    public static FreshEngine bundled() {
        try {
            String listing =
                    new String(RulebookFiles.resource(COMPILED + CompileRulebook.LISTING), StandardCharsets.UTF_8);
            RulebookFiles files = RulebookFiles.ofClassPath("/rules/who-does-what-2023", listing);
            return new FreshEngine(RulebookFiles.resource(COMPILED + CompileRulebook.COMPILED), contents(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FreshEngine ofFolder(Path folder) throws IOException {
        RulebookFiles files = RulebookFiles.ofFolder(folder);
        ParsedRulebook contents = contents(files);
        Result<byte[]> compiled = RuleCompiler.compile(files.drl(), contents.scanned());
        return new FreshEngine(((Result.Ok<byte[]>) compiled).value(), contents);
    }

    public Engine inForce() {
        return new Engine(base, contents);
    }

    public Engine with(String parameter, String value) {
        return engines.computeIfAbsent(parameter + "=" + value, key -> {
            List<Parameter> parameters = contents.manifest().parameters().stream()
                    .map(each -> each.id().equals(parameter) ? each.with(value) : each)
                    .toList();
            RulebookDefinition is = contents.manifest();
            RulebookDefinition manifest = new RulebookDefinition(
                    is.id(),
                    is.version(),
                    is.title(),
                    is.effectiveFrom(),
                    is.nationalBody(),
                    is.nationalBodies(),
                    is.sources(),
                    is.aims(),
                    is.standardisation(),
                    is.assurances(),
                    is.bringFirst(),
                    is.criteria(),
                    is.tiers(),
                    is.requirements(),
                    is.questions(),
                    parameters,
                    is.declares(),
                    is.examples());
            return new Engine(
                    base, new ParsedRulebook(manifest, contents.sources(), contents.catalogue(), contents.scanned()));
        });
    }

    private static ParsedRulebook contents(RulebookFiles files) {
        return ((Result.Ok<ParsedRulebook>) RulebookReader.read(files)).value();
    }
}
