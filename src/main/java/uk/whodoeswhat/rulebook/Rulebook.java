package uk.whodoeswhat.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.framework.Source;
import uk.whodoeswhat.framework.UnknownAnswer;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.definition.ParsedRulebook;
import uk.whodoeswhat.rulebook.definition.Rule;
import uk.whodoeswhat.rulebook.definition.RulebookDefinition;
import uk.whodoeswhat.rulebook.engine.CompiledRules;
import uk.whodoeswhat.rulebook.engine.Engine;
import uk.whodoeswhat.rulebook.engine.Judge;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.Lazy;
import uk.whodoeswhat.rulebook.engine.RuleCompiler;
import uk.whodoeswhat.rulebook.engine.RuleScan;
import uk.whodoeswhat.rulebook.engine.StageObserver;
import uk.whodoeswhat.rulebook.engine.Stages;
import uk.whodoeswhat.rulebook.stability.AllReadings;
import uk.whodoeswhat.rulebook.stability.Stability;
import uk.whodoeswhat.tier.CriterionStructure;
import uk.whodoeswhat.tier.PossibleTiers;

/**
 * An opened rulebook: what its files say, and the rules ready to judge proposals, on any thread.
 */
public final class Rulebook {
    /** The id of the rulebook that is shipped with the program. */
    public static final String SHIPPED = "who-does-what-2023";

    /** Neither a rulebook nor the class path changes, so each is opened once. */
    private static final Map<String, Result<Rulebook>> BUNDLED = new ConcurrentHashMap<>();

    private final RulebookFiles files;
    private final String digest;
    private final ParsedRulebook contents;
    private final Engine engine;
    private final Lazy<AllReadings> allReadings;
    private final byte[] compiled;

    private Rulebook(RulebookFiles files, ParsedRulebook contents, byte[] compiled) {
        this.files = files;
        this.digest = files.digest();
        this.contents = contents;
        this.engine = new Engine(CompiledRules.open(compiled), contents);
        this.allReadings = new Lazy<>(() -> AllReadings.of(engine));
        this.compiled = compiled;
    }

    /**
     * Opens the rulebook in a folder, compiling its rules unless they are the shipped ones: or says all that is wrong with it, by
     * file, line and rule.
     */
    public static Result<Rulebook> ofFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return refused(folder.toString(), "no such folder", "a folder with a rulebook");
        }
        try {
            return ofFiles(RulebookFiles.ofFolder(folder));
        } catch (IOException e) {
            return refused(folder.toString(), "a file that cannot be read: " + e.getMessage(), "readable files");
        }
    }

    /** Opens a rulebook from its files, as from their folder: or says all that is wrong with it, by file, line and rule. */
    public static Result<Rulebook> ofFiles(RulebookFiles files) {
        return BundledRules.compiled(files)
                .map(compiled -> ofFiles(files, compiled))
                .orElseGet(() -> RulebookReader.read(files)
                        .flatMap(contents -> RuleCompiler.compile(files.drl(), contents.scanned())
                                .map(compiled -> new Rulebook(files, contents, compiled))));
    }

    /**
     * Opens a rulebook from its files and what {@link #compiled} gave for them, without a compiler. The bytes are trusted to be
     * those of the files, and of this version of the program.
     */
    public static Result<Rulebook> ofFiles(RulebookFiles files, byte[] compiled) {
        return RulebookReader.read(files, compiled).map(contents -> new Rulebook(files, contents, compiled));
    }

    /** Opens a rulebook that was compiled with the program, once; its sources are on the class path too. */
    public static Result<Rulebook> bundled(String id) {
        return BUNDLED.computeIfAbsent(id, Rulebook::ofClassPath);
    }

    private static Result<Rulebook> ofClassPath(String id) {
        try {
            RulebookFiles files = RulebookFiles.ofClassPath("/rules/" + id, BundledRules.listing(id));
            return ofFiles(files, BundledRules.compiled(id));
        } catch (IOException e) {
            return refused(id, String.valueOf(e.getMessage()), "a rulebook that was built with this program");
        }
    }

    private static Result<Rulebook> refused(String where, String found, String allowed) {
        return new Result.Rejected<>(List.of(new Problem(where, 0, 0, found, allowed)));
    }

    public RulebookDefinition manifest() {
        return contents.manifest();
    }

    /** `sha256:` and 64 hex digits over the files; the package comment says how. */
    public String digest() {
        return digest;
    }

    public RulebookFiles files() {
        return files;
    }

    /** The rules as the compiler left them: a cache of what the files say, for this version of the program. */
    public byte[] compiled() {
        return compiled.clone();
    }

    public List<Source> sources() {
        return contents.sources();
    }

    /** In the order of their files, then lines. */
    public List<Rule> rules() {
        return contents.rules();
    }

    /**
     * The rule of this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Rule rule(String id) {
        return engine.rule(id);
    }

    /**
     * The default reading but for these answers by question.
     *
     * @throws UnknownAnswer if a question or an answer does not exist
     */
    public Reading reading(Map<String, String> answers) {
        return Reading.of(contents.manifest().questions(), answers);
    }

    /** Every combination of answers to the questions of reading, the default reading first. */
    public List<Reading> readings() {
        return Reading.every(contents.manifest().questions());
    }

    /** The evidence it takes for a criterion to become this, with the values of parameters in place. */
    public String evidenceNeeded(Criterion criterion, Status to) {
        return engine.evidenceNeeded(criterion, to);
    }

    /** How its criteria hang together. */
    public CriterionStructure structure() {
        return engine.structure();
    }

    /** What the tiers require in a reading and which tier follows, as the rules say. */
    public PossibleTiers tiers(Reading reading) {
        return engine.remembered(reading).possibleTiers();
    }

    /** How a judgement of this rulebook stands under its other readings and with other parameters. */
    public Stability stability(Judgement judgement) {
        return Stability.of(engine, allReadings.get(), judgement);
    }

    /** Every reading with the examples of the sources that refute it: none where it gives each of them its tier. */
    public Map<Reading, List<String>> refuted() {
        return allReadings.get().refuted();
    }

    /** The capabilities that central services already offer, as `central-services.yaml` names them. */
    public List<String> centralCapabilities() {
        return contents.catalogue().services().stream()
                .flatMap(service -> service.capabilities().stream())
                .distinct()
                .toList();
    }

    /** The rules of each stage on their own, under a reading of this rulebook. */
    public Stages stages(Reading reading) {
        return new Stages(engine, reading);
    }

    /**
     * The stages under a reading with the rules of one other DRL text in place of this rulebook's: for those who ask what a rule
     * would do if it were different.
     */
    public Result<Stages> stagesWith(String drl, Reading reading) {
        Map<String, String> files = Map.of("instead.drl", drl);
        return RuleScan.of(files)
                .flatMap(scanned -> RuleCompiler.compile(files, scanned)
                        .map(compiled -> new Stages(
                                new Engine(
                                        CompiledRules.open(compiled),
                                        new ParsedRulebook(manifest(), sources(), contents.catalogue(), scanned)),
                                reading)));
    }

    /**
     * Judges a proposal under a reading of this rulebook.
     *
     * @throws uk.whodoeswhat.rulebook.engine.RuleException if a rule fails, or no rule or more than one concludes what exactly one must
     */
    public Judgement judge(Proposal proposal, Reading reading, StageObserver observer) {
        return Judge.judge(engine, proposal, reading, observer);
    }
}
