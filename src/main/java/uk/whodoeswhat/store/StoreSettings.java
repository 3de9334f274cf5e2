package uk.whodoeswhat.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.KeyName;

/**
 * Where decisions are kept, and how the log is signed.
 *
 * @param data the data directory
 * @param postgres the database server; without it a SQLite file in the data directory
 * @param key the file with the log's private key; without it `log.key` in the data directory
 * @param origin the log's name; without it one made from its key
 * @param cosigners the keys of other parties whose cosignatures are taken, in the form of C2SP signed-note
 */
public record StoreSettings(
        Path data, Optional<Postgres> postgres, Optional<Path> key, Optional<String> origin, List<String> cosigners) {
    public StoreSettings {
        cosigners = List.copyOf(cosigners);
    }

    /** These settings, if what they state as the log's name is one, and as keys are. */
    public Result<StoreSettings> checked() {
        Optional<String> noName = origin.filter(name -> !KeyName.isName(name));
        return noName.isPresent()
                ? Refusals.at(
                        "who-does-what.log.origin",
                        Problem.quoted(noName.get()),
                        "a name without spaces and `+`, such as log.example.org")
                : Cosigners.read(cosigners).map(keys -> this);
    }

    /** A SQLite file in this directory, and everything else as it comes. */
    public static StoreSettings in(Path data) {
        return new StoreSettings(data, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** A PostgreSQL database by its JDBC address. */
    public record Postgres(String url, Optional<String> user, Optional<String> password) {

        /** Without the password, nor the address, which may hold one. */
        @Override
        public String toString() {
            return "Postgres";
        }
    }
}
