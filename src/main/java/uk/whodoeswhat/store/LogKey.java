package uk.whodoeswhat.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Optional;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Hash;
import uk.whodoeswhat.ledger.KeyFile;
import uk.whodoeswhat.ledger.Signer;

/** The key that signs the log: as it is set or was made before; made only where there is no log yet, once there are tables for it. */
final class LogKey {
    private final StoreSettings settings;
    private final Path file;

    LogKey(StoreSettings settings, DataDirectory directory) {
        this.settings = settings;
        this.file = settings.key().orElse(directory.key());
    }

    /** The log's signer, if its key is there; empty where it is still to be made, with the log. */
    Result<Optional<Signer>> signer(Optional<LogRows.Head> head) {
        try {
            if (Files.exists(file)) {
                return KeyFile.read(file)
                        .map(this::named)
                        .flatMap(signer -> known(signer, head))
                        .map(Optional::of);
            }
        } catch (IOException e) {
            return Refusals.at(
                    file.toString(), "a key that cannot be read (" + Refusals.why(e) + ")", "a file to read");
        }
        return settings.key().isPresent() || head.isPresent() ? missing(head) : new Result.Ok<>(Optional.empty());
    }

    /**
     * Refuses a key of our making where there are no tables yet: those of its log are elsewhere, and a second log under its name
     * would contradict the first. What was made is made after the tables, and begins its log; only a key that is given may come
     * before them.
     */
    Result<Boolean> hasItsLog(String database) {
        return settings.key().isPresent() || !Files.exists(file)
                ? new Result.Ok<>(true)
                : Refusals.at(
                        database,
                        "an empty database, although " + Problem.quoted(file.toString()) + " is the key of a log",
                        "the database of that log; restore it. To begin a new log, move that file away; only where the key has "
                                + "never signed one, name it by the setting `who-does-what.log.key`");
    }

    private <T> Result<T> missing(Optional<LogRows.Head> head) {
        return Refusals.at(
                file.toString(),
                "no such file",
                "the private key of the log"
                        + head.map(each -> " " + Problem.quoted(each.origin()) + ", whose public key is `"
                                        + each.verifierKey() + "`")
                                .orElse(""));
    }

    /** Makes the key of a new log. */
    Result<Signer> made(StoreEnvironment sources) {
        try {
            return new Result.Ok<>(named(KeyFile.create(file, sources.random())));
        } catch (IOException e) {
            return Refusals.at(
                    file.toString(), "a key that cannot be written (" + Refusals.why(e) + ")", "a folder to write to");
        }
    }

    /** A log without a name of its own is named by its key, so that no two are alike. */
    private Signer named(KeyPair keys) {
        String origin = settings.origin()
                .orElseGet(() -> "who-does-what/"
                        + Hash.sha256(keys.getPublic().getEncoded()).hex().substring(0, 16));
        return Signer.of(origin, keys);
    }

    /** The signer, if the log was begun with its key and name, or is not begun yet. */
    Result<Signer> known(Signer signer, Optional<LogRows.Head> head) {
        return head.filter(
                        each -> !each.verifierKey().equals(signer.verifierKey().text()))
                .map(each -> Refusals.<Signer>at(
                        file.toString(),
                        "the key `" + signer.verifierKey().text() + "`, which is not the log's",
                        "the key and the name (`who-does-what.log.origin`) that the log was begun with, `"
                                + each.verifierKey() + "`"))
                .orElseGet(() -> new Result.Ok<>(signer));
    }
}
