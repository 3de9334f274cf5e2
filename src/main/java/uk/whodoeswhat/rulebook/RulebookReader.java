package uk.whodoeswhat.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Document;
import uk.whodoeswhat.document.DocumentReader;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Part;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Problems;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.document.RecordReader;
import uk.whodoeswhat.framework.Source;

/** Reads a rulebook's files and checks them against one another; all problems at once. */
final class RulebookReader {
    private final RulebookFiles files;
    private final Read<Scanned> rules;
    private final List<Problem> problems = new ArrayList<>();

    private RulebookReader(RulebookFiles files, Read<Scanned> rules) {
        this.files = files;
        this.rules = rules;
    }

    static Read<Contents> read(RulebookFiles files) {
        return new RulebookReader(files, RuleScan.of(files.drl())).read();
    }

    /** The same where the rules were compiled, and read, before. */
    static Read<Contents> read(RulebookFiles files, byte[] compiled) {
        Read<Scanned> rules = CompiledRules.scanned(compiled)
                .<Read<Scanned>>map(Read.Accepted::new)
                .orElseGet(() -> RuleScan.of(files.drl()));
        return new RulebookReader(files, rules).read();
    }

    private Read<Contents> read() {
        Optional<Manifest> manifest = yaml("rulebook.yaml", Manifest.class);
        Optional<Catalogue> catalogue = yaml("central-services.yaml", Catalogue.class);
        List<Source> sources = new ArrayList<>();
        for (String path : files.ending(".yaml")) {
            if (path.startsWith("sources/")) {
                yaml(path, Source.class).ifPresent(sources::add);
            }
        }
        problems.addAll(rules.problems());
        if (!problems.isEmpty() || manifest.isEmpty() || catalogue.isEmpty()) {
            return new Read.Refused<>(problems);
        }
        return rules.flatMap(scanned -> {
            problems.addAll(Inspection.of(manifest.get(), sources, scanned.rules()));
            return problems.isEmpty()
                    ? new Read.Accepted<>(new Contents(manifest.get(), List.copyOf(sources), catalogue.get(), scanned))
                    : new Read.Refused<>(problems);
        });
    }

    private <T extends Record> Optional<T> yaml(String path, Class<T> type) {
        byte[] bytes = files.contents().get(path);
        if (bytes == null) {
            problems.add(new Problem(
                    path,
                    0,
                    0,
                    "no such file",
                    "a rulebook has rulebook.yaml, central-services.yaml, " + "sources and .drl files"));
            return Optional.empty();
        }
        Document document = DocumentReader.parse(bytes, Format.YAML);
        Read<T> read = RecordReader.of(type).read(document, new Problems());
        report(path, read.problems());
        if (read instanceof Read.Accepted<T> accepted && accepted.value() instanceof Manifest manifest) {
            document.root().ifPresent(root -> report(path, ParameterChecks.of(Part.of(root), manifest.parameters())));
        }
        return read instanceof Read.Accepted<T> accepted ? Optional.of(accepted.value()) : Optional.empty();
    }

    private void report(String path, List<Problem> found) {
        for (Problem problem : found) {
            problems.add(new Problem(
                    path + " " + problem.path(), problem.line(), problem.column(), problem.found(), problem.allowed()));
        }
    }
}
