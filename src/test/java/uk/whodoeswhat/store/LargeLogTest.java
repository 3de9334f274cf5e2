package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static uk.whodoeswhat.store.DecisionsToRecord.accepted;
import static uk.whodoeswhat.store.DecisionsToRecord.proposal;
import static uk.whodoeswhat.store.DecisionsToRecord.record;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.whodoeswhat.ledger.Entry;
import uk.whodoeswhat.ledger.EntryKind;
import uk.whodoeswhat.ledger.Hash;
import uk.whodoeswhat.ledger.KeyFile;
import uk.whodoeswhat.ledger.Signer;

/** A log of more entries than are to be checked at each start; with -Dentries=N of so many, and it prints how long a start takes. */
class LargeLogTest {
    private static final int ENTRIES = Integer.getInteger("entries", 5_000);
    private static final int AT_ONCE = 1_000;
    private static final CheckLevel FEW = new CheckLevel(AT_ONCE, 0);

    @TempDir
    Path folder;

    @Test
    void opensAfterACheckOfWhatIsNew() {
        open(FEW).close();
        append();
        Duration all = opening(CheckLevel.ALL);
        Duration edge = opening(FEW);
        System.out.printf("a start with %,d entries: all checked in %s, the edge in %s%n", ENTRIES, all, edge);

        try (DecisionWriter recorder = open(FEW)) {
            assertThat(recorder.store().log().size()).isEqualTo(ENTRIES);
            record(recorder, proposal("pds", "A-1", 1));
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> recorder.integrity().waiting() == 0);
            assertThat(recorder.integrity()).isEqualTo(new Integrity(ENTRIES, 0, Optional.empty()));
        }
        try (DecisionWriter recorder = open(CheckLevel.ALL)) {
            assertThat(recorder.integrity()).isEqualTo(new Integrity(ENTRIES + 2, 0, Optional.empty()));
        }
    }

    private Duration opening(CheckLevel thoroughness) {
        long began = System.nanoTime();
        open(thoroughness).close();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private DecisionWriter open(CheckLevel thoroughness) {
        return accepted(DecisionWriter.open(
                StoreSettings.in(folder), StoreEnvironment.ofSystem(), StoreObserver.NONE, thoroughness));
    }

    /** Entries of records that nobody kept: only the log is of interest. */
    private void append() {
        Random random = new Random(7);
        try (DataDirectory directory = accepted(DataDirectory.existing(folder));
                Database database =
                        accepted(Database.open(StoreSettings.in(folder), directory.database(), CheckLevel.ALL))) {
            LogRows.Head head =
                    new LogRows(JdbcClient.create(database.reader())).head().orElseThrow();
            KeyPair keys = accepted(KeyFile.read(directory.key()));
            Signer signer = Signer.of(head.origin(), keys);
            try (GroupCommit writer = new GroupCommit(
                    new Transactions(database, signer, StoreEnvironment.ofSystem(), directory, Optional.empty()),
                    StoreEnvironment.ofSystem(),
                    StoreObserver.NONE,
                    WriterLimits.USUAL)) {
                for (int i = 0; i < ENTRIES / AT_ONCE; i++) {
                    writer.submit(appending -> append(appending, random));
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long append(LogAppender appending, Random random) {
        long last = 0;
        for (int i = 0; i < AT_ONCE; i++) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            Hash hash = Hash.sha256(bytes);
            last = appending.append(new Entry(EntryKind.WITHDRAWAL, hash, hash, appending.now()));
        }
        return last;
    }
}
