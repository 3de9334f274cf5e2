package uk.whodoeswhat.ledger;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import uk.whodoeswhat.document.Result;

/** Checks that the files of a record are what its entry commits to. */
final class RecordCheck {
    static final String OPENING = "opening.json";

    private static final String ENVELOPE = "envelope.json";

    private final LogSource source;
    private final String folder;
    private final String place;
    private final VerificationReport findings;

    /**
     * @param folder of the record in the source, with its slash, or empty
     * @param place to be named before a path
     */
    RecordCheck(LogSource source, String folder, String place, VerificationReport findings) {
        this.source = source;
        this.folder = folder;
        this.place = place;
        this.findings = findings;
    }

    /** The record, opened; empty where its files cannot be read. Whether they are those committed to is a finding. */
    Optional<RecordContents> check() throws IOException {
        Optional<RecordOpening> opening = file(OPENING, RecordOpening::read);
        Optional<RecordParts> envelope = file(ENVELOPE, json(RecordParts::ofEnvelope));
        Optional<RecordParts> record = opening.isEmpty()
                ? Optional.empty()
                : record(opening.get().entry().kind());
        if (opening.isEmpty() || envelope.isEmpty() || record.isEmpty()) {
            return Optional.empty();
        }
        Entry entry = opening.get().entry();
        compare("record", opening.get().record(), record.get(), entry.record());
        compare("envelope", opening.get().envelope(), envelope.get(), entry.envelope());
        return Optional.of(new RecordContents(opening.get(), record.get(), envelope.get()));
    }

    private Optional<RecordParts> record(EntryKind kind) throws IOException {
        return switch (kind) {
            case DECISION -> decision();
            case CORRECTION, WITHDRAWAL -> file("notice.json", json(RecordParts::ofNotice));
            case RULEBOOK -> Optional.of(RecordParts.ofRulebook(files("rulebook/")));
        };
    }

    private Optional<RecordParts> decision() throws IOException {
        Optional<Map<String, Object>> decision = file("decision.json", JsonTree::object);
        return decision.isEmpty()
                ? Optional.empty()
                : file("proposal.json", json(proposal -> RecordParts.ofDecision(decision.get(), proposal)));
    }

    /** The files below a folder, by the rest of their paths. */
    Map<String, byte[]> files(String below) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String path : source.list(folder + below)) {
            source.read(path).ifPresent(bytes -> files.put(path.substring(folder.length() + below.length()), bytes));
        }
        return files;
    }

    private static Function<byte[], Result<RecordParts>> json(Function<Map<String, Object>, RecordParts> split) {
        return bytes -> JsonTree.object(bytes).flatMap(tree -> {
            try {
                return new Result.Ok<>(split.apply(tree));
            } catch (IllegalArgumentException e) {
                return LedgerProblems.at(
                        "", "something that cannot be split into parts", String.valueOf(e.getMessage()));
            }
        });
    }

    /** What a file holds. */
    <T> Optional<T> file(String name, Function<byte[], Result<T>> read) throws IOException {
        Optional<byte[]> bytes = source.read(folder + name);
        if (bytes.isEmpty()) {
            findings.fail("It is missing.", path(name), "Without it the record cannot be checked.");
            return Optional.empty();
        }
        return findings.take(read.apply(bytes.get()), path(name), "Without it the record cannot be checked.");
    }

    private String path(String name) {
        return place + folder + name;
    }

    private void compare(String what, CommitmentOpening opening, RecordParts parts, Hash committed) {
        int before = findings.failures();
        same(what, "opened and not shown", opening.opened(), parts.parts().names());
        same(what, "shown and not opened", parts.parts().names(), opening.opened());
        same(
                what,
                "withheld and not said to be",
                opening.withheld(),
                parts.withheld().keySet());
        same(what, "said to be withheld and not", parts.withheld().keySet(), opening.withheld());
        if (findings.failures() == before
                && !opening.commitment(parts.parts()).hash().equals(committed)) {
            findings.fail(
                    "The " + what + " shown is not the one that the entry commits to.",
                    path(OPENING),
                    "At least one of its parts was changed, or its salt was: "
                            + String.join(", ", parts.parts().names())
                            + ". What is shown here is not what was logged.");
        }
    }

    private void same(String what, String how, Set<String> these, Set<String> those) {
        Set<String> missing = new TreeSet<>(these);
        missing.removeAll(those);
        if (!missing.isEmpty()) {
            findings.fail(
                    "Parts of the " + what + " are " + how + ": " + String.join(", ", missing) + ".",
                    path(OPENING),
                    "A part was added, removed or renamed. What is shown here is not what was logged.");
        }
    }
}
