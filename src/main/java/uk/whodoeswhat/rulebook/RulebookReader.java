package uk.whodoeswhat.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Document;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.NodeView;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Problems;
import uk.whodoeswhat.document.RecordReader;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.framework.Source;
import uk.whodoeswhat.rulebook.definition.CentralServices;
import uk.whodoeswhat.rulebook.definition.Declarations;
import uk.whodoeswhat.rulebook.definition.ParsedRulebook;
import uk.whodoeswhat.rulebook.definition.ScannedRules;
import uk.whodoeswhat.rulebook.engine.CompiledRules;
import uk.whodoeswhat.rulebook.engine.RuleScan;

/** Reads a rulebook's files and checks them against one another; all problems at once. */
public final class RulebookReader {
    private final RulebookFiles files;
    private final Result<ScannedRules> rules;
    private final List<Problem> problems = new ArrayList<>();

    private RulebookReader(RulebookFiles files, Result<ScannedRules> rules) {
        this.files = files;
        this.rules = rules;
    }

    public static Result<ParsedRulebook> read(RulebookFiles files) {
        return new RulebookReader(files, RuleScan.of(files.drl())).read();
    }

    /** The same where the rules were compiled, and read, before. */
    static Result<ParsedRulebook> read(RulebookFiles files, byte[] compiled) {
        Result<ScannedRules> rules = CompiledRules.scanned(compiled)
                .<Result<ScannedRules>>map(Result.Ok::new)
                .orElseGet(() -> RuleScan.of(files.drl()));
        return new RulebookReader(files, rules).read();
    }

    private Result<ParsedRulebook> read() {
        Optional<DefinitionFiles> definition = definition();
        Optional<CentralServices> catalogue = yaml("central-services.yaml", CentralServices.class);
        List<Source> sources = new ArrayList<>();
        for (String path : files.ending(".yaml")) {
            if (path.startsWith("sources/")) {
                yaml(path, Source.class).ifPresent(sources::add);
            }
        }
        problems.addAll(rules.problems());
        if (!problems.isEmpty() || definition.isEmpty() || catalogue.isEmpty()) {
            return new Result.Rejected<>(problems);
        }
        return rules.flatMap(scanned -> {
            problems.addAll(Inspection.of(definition.get(), sources, scanned.rules()));
            return problems.isEmpty()
                    ? new Result.Ok<>(new ParsedRulebook(
                            definition.get().together(), List.copyOf(sources), catalogue.get(), scanned))
                    : new Result.Rejected<>(problems);
        });
    }

    private Optional<DefinitionFiles> definition() {
        Optional<DefinitionFiles.Head> head = yaml(DefinitionFiles.HEAD, DefinitionFiles.Head.class);
        Optional<DefinitionFiles.CriteriaFile> criteria =
                yaml(DefinitionFiles.CRITERIA, DefinitionFiles.CriteriaFile.class);
        Optional<DefinitionFiles.TiersFile> tiers = yaml(DefinitionFiles.TIERS, DefinitionFiles.TiersFile.class);
        Optional<DefinitionFiles.QuestionsFile> questions =
                yaml(DefinitionFiles.QUESTIONS, DefinitionFiles.QuestionsFile.class);
        Optional<DefinitionFiles.ParametersFile> parameters =
                yaml(DefinitionFiles.PARAMETERS, DefinitionFiles.ParametersFile.class);
        Optional<Declarations> declarations = yaml(DefinitionFiles.DECLARATIONS, Declarations.class);
        Optional<DefinitionFiles.ExamplesFile> examples =
                yaml(DefinitionFiles.EXAMPLES, DefinitionFiles.ExamplesFile.class);
        return problems.isEmpty()
                ? Optional.of(new DefinitionFiles(
                        head.orElseThrow(),
                        criteria.orElseThrow(),
                        tiers.orElseThrow(),
                        questions.orElseThrow(),
                        parameters.orElseThrow(),
                        declarations.orElseThrow(),
                        examples.orElseThrow()))
                : Optional.empty();
    }

    private <T extends Record> Optional<T> yaml(String path, Class<T> type) {
        byte[] bytes = files.contents().get(path);
        if (bytes == null) {
            problems.add(new Problem(
                    path,
                    0,
                    0,
                    "no such file",
                    "a rulebook has rulebook.yaml, criteria.yaml, tiers.yaml, questions.yaml, parameters.yaml,"
                            + " declarations.yaml, examples.yaml, central-services.yaml, sources and .drl files"));
            return Optional.empty();
        }
        Document document = DocumentReader.parse(bytes, Format.YAML);
        Result<T> read = RecordReader.of(type).read(document, new Problems());
        report(path, read.problems());
        if (read instanceof Result.Ok<T> accepted && accepted.value() instanceof DefinitionFiles.ParametersFile file) {
            document.root().ifPresent(root -> report(path, ParameterChecks.of(NodeView.of(root), file.parameters())));
        }
        return read instanceof Result.Ok<T> accepted ? Optional.of(accepted.value()) : Optional.empty();
    }

    private void report(String path, List<Problem> found) {
        for (Problem problem : found) {
            problems.add(new Problem(
                    path + " " + problem.path(), problem.line(), problem.column(), problem.found(), problem.allowed()));
        }
    }
}
