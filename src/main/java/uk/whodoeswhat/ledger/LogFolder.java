package uk.whodoeswhat.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Result;

/**
 * Writes a log as a folder of files that any web server can publish. What a checkpoint covers is durable before the checkpoint
 * is: whoever reads the folder at any moment finds all that the checkpoint speaks of. Writing into the same folder again adds
 * what is new.
 */
public final class LogFolder {
    private static final String CHECKPOINT = "checkpoint";

    private final Path folder;

    public LogFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the log up to a checkpoint of its.
     *
     * @return problems, and then nothing was replaced, where the folder holds another log or a later or rewritten one
     * @throws IOException when the folder cannot be written
     */
    public Result<Checkpoint> write(SignedNote note, VerifierKey key, Tiles tiles, Bundles bundles) throws IOException {
        Result<Checkpoint> read = Checkpoint.of(note);
        if (!(read instanceof Result.Ok<Checkpoint> accepted)) {
            return read;
        }
        Checkpoint checkpoint = accepted.value();
        Optional<String> differing = differing(checkpoint, tiles);
        if (differing.isPresent()) {
            return LedgerProblems.at(
                    folder.toString(), differing.get(), "a folder that is empty or holds an earlier state of this log");
        }
        for (long number = 0; EntryBundle.in(checkpoint.size(), number).isPresent(); number++) {
            EntryBundle bundle = EntryBundle.in(checkpoint.size(), number).orElseThrow();
            if (bundle.width() < Tile.FULL || !Files.exists(folder.resolve(bundle.path()))) {
                put(bundle.path(), bundles.read(bundle));
            }
        }
        for (int level = 0; Tile.in(checkpoint.size(), level, 0).isPresent(); level++) {
            writeLevel(checkpoint.size(), level, tiles);
        }
        put("public-key", (key.text() + "\n").getBytes(StandardCharsets.UTF_8));
        put(CHECKPOINT, note.bytes());
        return read;
    }

    private void writeLevel(long size, int level, Tiles tiles) throws IOException {
        for (long number = 0; Tile.in(size, level, number).isPresent(); number++) {
            Tile tile = Tile.in(size, level, number).orElseThrow();
            if (!tile.full() || !Files.exists(folder.resolve(tile.path()))) {
                put(tile.path(), Arrays.copyOf(MissingTile.check(tile, tiles.read(tile)), tile.bytes()));
            }
        }
    }

    /** What the folder holds, where that is not the beginning of the log. */
    private Optional<String> differing(Checkpoint now, Tiles tiles) throws IOException {
        Path file = folder.resolve(CHECKPOINT);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Result<Checkpoint> read = SignedNote.read(Files.readAllBytes(file)).flatMap(Checkpoint::of);
        if (!(read instanceof Result.Ok<Checkpoint> accepted)) {
            return Optional.of("a checkpoint that cannot be read");
        }
        Checkpoint then = accepted.value();
        if (!then.origin().equals(now.origin())) {
            return Optional.of("the log `" + then.origin() + "`, and this is `" + now.origin() + "`");
        }
        if (then.size() > now.size()) {
            return Optional.of("a later state of the log, with " + then.size() + " entries and not " + now.size());
        }
        List<Hash> proof = Proofs.consistency(then.size(), now.size(), tiles);
        return Proofs.consistent(then.size(), then.root(), now.size(), now.root(), proof)
                ? Optional.empty()
                : Optional.of("a log of the same name with other entries");
    }

    private void put(String path, byte[] bytes) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(folder));
        DurableFile.replace(file, bytes);
    }
}
