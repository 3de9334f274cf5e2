package uk.whodoeswhat.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Read;
import uk.whodoeswhat.document.RecordReader;
import uk.whodoeswhat.framework.Source;

/** Reads a rulebook's files and checks them against one another; all problems at once. */
final class RulebookReader {
    private final RulebookFiles files;
    private final List<Problem> problems = new ArrayList<>();

    private RulebookReader(RulebookFiles files) {
        this.files = files;
    }

    static Read<Contents> read(RulebookFiles files) {
        return new RulebookReader(files).read();
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
        RuleScan.Scanned scanned = RuleScan.of(files.drl());
        problems.addAll(scanned.problems());
        if (!problems.isEmpty() || manifest.isEmpty() || catalogue.isEmpty()) {
            return new Read.Refused<>(problems);
        }
        problems.addAll(Inspection.of(manifest.get(), sources, scanned.rules()));
        return problems.isEmpty()
                ? new Read.Accepted<>(
                        new Contents(manifest.get(), List.copyOf(sources), catalogue.get(), scanned.rules()))
                : new Read.Refused<>(problems);
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
        Read<T> read = RecordReader.of(type).read(bytes, Format.YAML);
        for (Problem problem : read.problems()) {
            problems.add(new Problem(
                    path + " " + problem.path(), problem.line(), problem.column(), problem.found(), problem.allowed()));
        }
        return read instanceof Read.Accepted<T> accepted ? Optional.of(accepted.value()) : Optional.empty();
    }
}
