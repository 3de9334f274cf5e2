package uk.whodoeswhat.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kie.api.KieBase;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.framework.Parameter;

/** Compiled rules run with another value of a parameter, remembering nothing from any other engine. */
final class FreshEngine {
    private static final String COMPILED = "/rulebooks/who-does-what-2023/";

    private final Map<String, Engine> engines = new ConcurrentHashMap<>();
    private final KieBase base;
    private final Contents contents;

    private FreshEngine(byte[] compiled, Contents contents) {
        this.base = CompiledRules.open(compiled);
        this.contents = contents;
    }

    static FreshEngine bundled() {
        try {
            String listing =
                    new String(RulebookFiles.resource(COMPILED + CompileRulebook.LISTING), StandardCharsets.UTF_8);
            RulebookFiles files = RulebookFiles.ofClassPath("/rules/who-does-what-2023", listing);
            return new FreshEngine(RulebookFiles.resource(COMPILED + CompileRulebook.COMPILED), contents(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FreshEngine ofFolder(Path folder) throws IOException {
        RulebookFiles files = RulebookFiles.ofFolder(folder);
        Contents contents = contents(files);
        Read<byte[]> compiled = RuleCompiler.compile(files.drl(), contents.scanned());
        return new FreshEngine(((Read.Accepted<byte[]>) compiled).value(), contents);
    }

    Engine inForce() {
        return new Engine(base, contents);
    }

    Engine with(String parameter, String value) {
        return engines.computeIfAbsent(parameter + "=" + value, key -> {
            List<Parameter> parameters = contents.manifest().parameters().stream()
                    .map(each -> each.id().equals(parameter) ? each.with(value) : each)
                    .toList();
            Manifest is = contents.manifest();
            Manifest manifest = new Manifest(
                    is.id(),
                    is.version(),
                    is.title(),
                    is.effectiveFrom(),
                    is.nationalBody(),
                    is.sources(),
                    is.criteria(),
                    is.tiers(),
                    is.requirements(),
                    is.questions(),
                    parameters,
                    is.declares());
            return new Engine(
                    base, new Contents(manifest, contents.sources(), contents.catalogue(), contents.scanned()));
        });
    }

    private static Contents contents(RulebookFiles files) {
        return ((Read.Accepted<Contents>) RulebookReader.read(files)).value();
    }
}
