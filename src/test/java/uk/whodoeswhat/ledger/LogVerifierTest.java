package uk.whodoeswhat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that is as it should be holds; each test after that is one way to be wrong. */
class LogVerifierTest {
    private static final int SIZE = 600;
    private static final TestLog LOG = TestLog.of(SIZE);
    private static final VerifierKey KEY = TestLog.SIGNER.verifierKey();

    @TempDir
    private static Path written;

    @TempDir
    private Path folder;

    @BeforeAll
    static void writeOnce() throws IOException {
        LOG.write(written);
    }

    @BeforeEach
    void copy() throws IOException {
        for (String path : LogSource.of(written.toString()).list("")) {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.copy(written.resolve(path), folder.resolve(path));
        }
    }

    @Test
    void aWholeLogHolds() throws IOException {
        Verification verification = verify(knowing(KEY));
        assertThat(verification.failures()).isEmpty();
        assertThat(verification.subject()).isEqualTo("The log `log.example.org` with 600 entries");
        assertThat(verification.checked())
                .containsExactly(
                        "`checkpoint` is signed by the key of `log.example.org`.",
                        "All entries (600) have the form of an entry, and all tiles of hashes (4) are right.",
                        "The entries give the root that was signed: every entry is in the log, in its place and unchanged.");
        assertThat(verification.notes())
                .containsExactly("The signature was checked with the key that you gave, " + KEY.text() + ".");
    }

    @Test
    void logsOfEverySizeAroundATileHold() throws IOException {
        for (int size : new int[] {0, 1, 2, 255, 256, 257, 511, 512, 513}) {
            Path log = folder.resolve("log" + size);
            TestLog.of(size).write(log);
            assertThat(LogVerifier.verify(LogSource.of(log.toString()), Trust.none())
                            .failures())
                    .isEmpty();
        }
    }

    @Test
    void aKeyThatComesWithTheDataIsSaidToProveLess() throws IOException {
        Verification verification = verify(Trust.none());
        assertThat(verification.holds()).isTrue();
        assertThat(verification.notes())
                .hasSize(3)
                .contains("The key: " + KEY.text(), "Its fingerprint: " + KEY.fingerprint());
        assertThat(verification.notes()).first().asString().contains("came with the data", "belong together");
    }

    @Test
    void aLogThatGrewOutOfAKeptCheckpointHolds() throws IOException {
        for (int size : new int[] {0, 1, 255, 256, 300, 599, 600}) {
            Verification verification = verify(since(TestLog.of(size)));
            assertThat(verification.failures()).isEmpty();
            assertThat(verification.checked()).last().asString().contains("kept, which has " + size + " entries");
        }
    }

    @Test
    void anyTwoCheckpointsAreCompared() throws IOException {
        Trust both = new Trust(
                Optional.of(KEY),
                List.of(),
                List.of(
                        new Trust.Earlier("first", TestLog.of(10).signed()),
                        new Trust.Earlier("second", TestLog.of(400).signed())));
        assertThat(verify(both).checked())
                .filteredOn(each -> each.contains("grown out of"))
                .hasSize(2);
    }

    @Test
    void aFolderWrittenAsTheLogGrewHolds() throws IOException {
        Path grown = folder.resolve("grown");
        TestLog log = new TestLog();
        for (int size : new int[] {0, 3, 250, 256, 600, 1000}) {
            log.grow(size);
            log.write(grown);
        }
        assertThat(LogVerifier.verify(LogSource.of(grown.toString()), Trust.none())
                        .failures())
                .isEmpty();
    }

    @Test
    void aFullerTileInPlaceOfAPartialOneWillDo() throws IOException {
        Path later = folder.resolve("later");
        TestLog.of(1_000).write(later);
        for (String path : new String[] {"tile/0/002.p/88", "tile/entries/002.p/88"}) {
            Files.delete(folder.resolve(path));
            String whole = path.replace(".p/88", "");
            Files.copy(later.resolve(whole), folder.resolve(whole));
        }
        assertThat(verify(knowing(KEY)).failures()).isEmpty();
    }

    @Test
    void aLogThatAnotherProgramWroteHoldsButForItsEntries() throws IOException {
        // transparency-dev/tessera, testdata/log: its entries, checkpoint and key; the tile is computed
        Path other = folder.resolve("tessera");
        List<byte[]> entries = Arrays.stream(
                        "one two three four five six seven eit nain ten ileven twelf threeten fourten fivten"
                                .split(" ", -1))
                .map(word -> word.getBytes(StandardCharsets.UTF_8))
                .toList();
        GrowingTree tree = GrowingTree.of(entries.stream().map(Hash::leaf).toList());
        Files.createDirectories(other.resolve("tile/0/000.p"));
        Files.createDirectories(other.resolve("tile/entries/000.p"));
        Files.write(other.resolve("tile/0/000.p/15"), tree.read(new Tile(0, 0, 15)));
        Files.write(other.resolve("tile/entries/000.p/15"), EntryBundle.write(entries));
        Files.writeString(other.resolve("checkpoint"), """
                example.com/log/testdata
                15
                rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=

                — example.com/log/testdata M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=
                """);
        byte[] since = """
                example.com/log/testdata
                5
                gy5gl3aksFyiCO95a/1vLXz88A3dRq+0l9Sxte8ZqZQ=

                — example.com/log/testdata M9e0lmn5eDHyHP10zJObZdFAX2y1V8fdDKBi4IiHbDYf1TCUBwxZOhqwv2QZCqrdda2zTRTrmnwjwscN5RBTEmZUYAs=
                """.getBytes(StandardCharsets.UTF_8);
        VerifierKey key = ReadingExpectation.of(
                VerifierKey.read("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"));
        Trust trust = new Trust(
                Optional.of(key),
                List.of(),
                List.of(new Trust.Earlier("kept", ReadingExpectation.of(SignedNote.read(since)))));
        Verification verification = LogVerifier.verify(LogSource.of(other.toString()), trust);
        assertThat(verification.checked())
                .hasSize(3)
                .anyMatch(each -> each.startsWith("The entries give the root"))
                .anyMatch(each -> each.startsWith("The log has grown out of kept, which has 5 entries"));
        assertThat(verification.failures())
                .hasSize(15)
                .allSatisfy(each -> assertThat(each.what()).contains("is none of this kind of log"));
    }

    @Test
    void flippedByteOfAnEntry() throws IOException {
        String path = "tile/entries/001";
        byte[] bundle = bytes(path);
        int digit = new String(bundle, StandardCharsets.ISO_8859_1).indexOf("envelope\":\"") + 11;
        bundle[digit] = (byte) (bundle[digit] == '0' ? '1' : '0');
        put(path, bundle);
        assertThat(failures(knowing(KEY)))
                .containsExactly(
                        "tile/0/001: Its hash 0 is not that of entry 256.",
                        "tile/1/000.p/2: Its hash 1 is not that of `tile/0/001`.",
                        "checkpoint: The entries do not give the root that was signed.");
    }

    @Test
    void flippedByteOfATile() throws IOException {
        byte[] tile = bytes("tile/0/002.p/88");
        tile[40] ^= 1;
        put("tile/0/002.p/88", tile);
        assertThat(failures(knowing(KEY))).containsExactly("tile/0/002.p/88: Its hash 1 is not that of entry 513.");
    }

    @Test
    void flippedByteOfTheCheckpoint() throws IOException {
        Path small = folder.resolve("small");
        TestLog.of(3).write(small);
        byte[] checkpoint = Files.readAllBytes(small.resolve("checkpoint"));
        for (int at = 0; at < checkpoint.length; at++) {
            byte[] flipped = checkpoint.clone();
            flipped[at] ^= 1;
            Files.write(small.resolve("checkpoint"), flipped);
            assertThat(LogVerifier.verify(LogSource.of(small.toString()), knowing(KEY))
                            .holds())
                    .as("byte %d", at)
                    .isFalse();
        }
    }

    @Test
    void truncatedTail() throws IOException {
        Files.delete(folder.resolve("tile/entries/002.p/88"));
        assertThat(failures(knowing(KEY)))
                .containsExactly("tile/entries/002.p/88: The entries from 512 on are missing.");
        put("tile/entries/002.p/88", LOG.bundle(new EntryBundle(2, 80)));
        assertThat(failures(knowing(KEY)))
                .containsExactly("tile/entries/002.p/88: It has 80 entries and should have 88.");
        byte[] bundle = LOG.bundle(new EntryBundle(2, 88));
        put("tile/entries/002.p/88", Arrays.copyOf(bundle, bundle.length - 1));
        assertThat(failures(knowing(KEY))).singleElement().asString().contains("an end in the middle of its entry 87");
    }

    @Test
    void truncatedTailUnderAnewlySignedCheckpoint() throws IOException {
        Path cut = folder.resolve("cut");
        TestLog.of(500).write(cut);
        Verification verification = LogVerifier.verify(LogSource.of(cut.toString()), since(LOG));
        assertThat(told(verification)).containsExactly("kept: The log had 600 entries then, and has 500 now.");
        assertThat(LogVerifier.verify(LogSource.of(cut.toString()), knowing(KEY))
                        .holds())
                .as("without a kept checkpoint nobody can tell")
                .isTrue();
    }

    @Test
    void replacedEntryWithTilesToMatch() throws IOException {
        TestLog forged = TestLog.forked(300, SIZE);
        for (String path : files("tile/")) {
            Files.delete(folder.resolve(path));
        }
        Files.delete(folder.resolve("checkpoint"));
        forged.write(folder);
        put("checkpoint", LOG.signed().bytes());
        assertThat(failures(knowing(KEY)))
                .containsExactly("checkpoint: The entries do not give the root that was signed.");
    }

    @Test
    void forgedSizeUnderAnotherSignature() throws IOException {
        Checkpoint forged = new Checkpoint(TestLog.ORIGIN, 599, LOG.checkpoint().root());
        put("checkpoint", new SignedNote(forged.text(), LOG.signed().signatures()).bytes());
        assertThat(failures(knowing(KEY))).contains("checkpoint: The signature of `log.example.org` is not one.");
    }

    @Test
    void forgedSizeSignedByTheLog() throws IOException {
        for (long size : new long[] {599, 601, 100_000, Long.MAX_VALUE}) {
            put(
                    "checkpoint",
                    TestLog.SIGNER
                            .sign(new Checkpoint(
                                    TestLog.ORIGIN, size, LOG.checkpoint().root()))
                            .bytes());
            assertThat(verify(knowing(KEY)).failures()).as("size %d", size).isNotEmpty();
        }
    }

    @Test
    void wrongKey() throws IOException {
        VerifierKey other = Signers.of(TestLog.ORIGIN, 2).verifierKey();
        assertThat(failures(knowing(other)))
                .containsExactly("checkpoint: The key `" + other.text() + "` did not sign it.");
        put("public-key", (other.text() + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(failures(Trust.none()))
                .containsExactly("checkpoint: The key `" + other.text() + "` did not sign it.");
        put("public-key", "no key\n".getBytes(StandardCharsets.UTF_8));
        assertThat(failures(Trust.none())).singleElement().asString().startsWith("public-key: It cannot be read");
        Files.delete(folder.resolve("public-key"));
        assertThat(failures(Trust.none())).containsExactly("public-key: There is no key to check the signature with.");
    }

    @Test
    void fork() throws IOException {
        assertThat(failures(since(TestLog.forked(200, 400))))
                .containsExactly("kept: The first 400 entries are not those that were signed then.");
        assertThat(failures(since(TestLog.forked(599, 600))))
                .containsExactly("kept: The first 600 entries are not those that were signed then.");
    }

    @Test
    void aKeptCheckpointOfAnotherLogOrKey() throws IOException {
        SignedNote otherKey = Signers.of(TestLog.ORIGIN, 2).sign(TestLog.of(10).checkpoint());
        SignedNote otherLog = TestLog.SIGNER.sign(
                new Checkpoint("another", 10, TestLog.of(10).checkpoint().root()));
        for (SignedNote note : List.of(otherKey, otherLog)) {
            assertThat(failures(new Trust(Optional.of(KEY), List.of(), List.of(new Trust.Earlier("kept", note)))))
                    .containsExactly("kept: It is not a checkpoint of `log.example.org` that this log's key signed.");
        }
    }

    @Test
    void swappedTiles() throws IOException {
        byte[] first = bytes("tile/0/000");
        put("tile/0/000", bytes("tile/0/001"));
        put("tile/0/001", first);
        assertThat(failures(knowing(KEY)))
                .containsExactly(
                        "tile/0/000: Its hash 0 is not that of entry 0.",
                        "tile/0/001: Its hash 0 is not that of entry 256.");
    }

    @Test
    void swappedBundlesOfEntries() throws IOException {
        byte[] first = bytes("tile/entries/000");
        put("tile/entries/000", bytes("tile/entries/001"));
        put("tile/entries/001", first);
        assertThat(failures(knowing(KEY))).contains("checkpoint: The entries do not give the root that was signed.");
    }

    @Test
    void missingShortOrLongTile() throws IOException {
        byte[] tile = bytes("tile/1/000.p/2");
        Files.delete(folder.resolve("tile/1/000.p/2"));
        assertThat(failures(knowing(KEY))).containsExactly("tile/1/000.p/2: It is missing.");
        put("tile/1/000.p/2", Arrays.copyOf(tile, 63));
        assertThat(failures(knowing(KEY))).containsExactly("tile/1/000.p/2: It has 63 bytes and should have 64.");
        put("tile/1/000.p/2", Arrays.copyOf(tile, 65));
        assertThat(failures(knowing(KEY))).containsExactly("tile/1/000.p/2: It has 65 bytes and should have 64.");
    }

    @Test
    void replayedOldCheckpoint() throws IOException {
        put("checkpoint", TestLog.of(400).signed().bytes());
        Path old = folder.resolve("old");
        TestLog.of(400).write(old);
        Verification verification = LogVerifier.verify(LogSource.of(old.toString()), since(LOG));
        assertThat(told(verification)).containsExactly("kept: The log had 600 entries then, and has 400 now.");
    }

    @Test
    void somethingElseInTheLog() throws IOException {
        TestLog log = TestLog.of(2);
        List<byte[]> entries =
                new ArrayList<>(ReadingExpectation.of(EntryBundle.read(log.bundle(new EntryBundle(0, 2)))));
        entries.set(1, "{\"id\":\"a name\"}".getBytes(StandardCharsets.UTF_8));
        Path strange = folder.resolve("strange");
        GrowingTree tree = GrowingTree.of(entries.stream().map(Hash::leaf).toList());
        SignedNote note = TestLog.SIGNER.sign(new Checkpoint(TestLog.ORIGIN, 2, tree.root()));
        ReadingExpectation.of(new LogFolder(strange).write(note, KEY, tree, bundle -> EntryBundle.write(entries)));
        assertThat(told(LogVerifier.verify(LogSource.of(strange.toString()), knowing(KEY))))
                .isNotEmpty()
                .allSatisfy(each ->
                        assertThat(each).startsWith("tile/entries/000.p/2: Entry 1 is none of this kind of log"));
    }

    @Test
    void manyFailuresAreCountedAndNotListed() throws IOException {
        Files.delete(folder.resolve("public-key"));
        byte[] tile = new byte[8192];
        List<byte[]> junk = Collections.nCopies(256, "junk".getBytes(StandardCharsets.UTF_8));
        put("tile/0/000", tile);
        put("tile/entries/000", EntryBundle.write(junk));
        Verification verification = verify(knowing(KEY));
        assertThat(verification.failures()).hasSize(20);
        assertThat(verification.notes()).last().asString().endsWith("further failures are not listed.");
    }

    @Test
    void aCosignerMustHaveSigned() throws IOException {
        Cosigner cosigner = Cosigner.of("audit.example.org", Signers.keys(3));
        NoteSignature signature = cosigner.cosign(LOG.checkpoint(), Instant.parse("2026-11-23T08:00:00Z"));
        Trust trust = new Trust(Optional.of(KEY), List.of(cosigner.verifierKey()), List.of());
        assertThat(failures(trust))
                .containsExactly("checkpoint: The cosigner `audit.example.org` did not sign it, or not with this key.");
        put("checkpoint", LOG.signed().with(signature).bytes());
        assertThat(verify(trust).checked())
                .contains("`checkpoint` is cosigned by `audit.example.org`, who saw it at 2026-11-23T08:00:00Z.");
        assertThat(verify(knowing(KEY)).notes())
                .last()
                .asString()
                .contains("nothing is known of here: audit.example.org.");
        NoteSignature other = cosigner.cosign(TestLog.of(3).checkpoint(), Instant.EPOCH);
        put("checkpoint", LOG.signed().with(other).bytes());
        assertThat(failures(trust)).hasSize(1);
    }

    @Test
    void whatIsNoLogCannotBeVerified() throws IOException {
        Files.delete(folder.resolve("checkpoint"));
        assertThatThrownBy(() -> verify(Trust.none()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("neither");
        put("checkpoint", "nothing\n".getBytes(StandardCharsets.UTF_8));
        assertThat(failures(knowing(KEY))).singleElement().asString().startsWith("checkpoint: It cannot be read");
    }

    private static Trust knowing(VerifierKey key) {
        return new Trust(Optional.of(key), List.of(), List.of());
    }

    private static Trust since(TestLog log) {
        return new Trust(Optional.of(KEY), List.of(), List.of(new Trust.Earlier("kept", log.signed())));
    }

    private Verification verify(Trust trust) throws IOException {
        return LogVerifier.verify(LogSource.of(folder.toString()), trust);
    }

    private List<String> failures(Trust trust) throws IOException {
        return told(verify(trust));
    }

    private static List<String> told(Verification verification) {
        return verification.failures().stream()
                .map(each -> each.where() + ": " + each.what())
                .toList();
    }

    private List<String> files(String beginning) throws IOException {
        return LogSource.of(folder.toString()).list(beginning);
    }

    private byte[] bytes(String path) throws IOException {
        return Files.readAllBytes(folder.resolve(path));
    }

    private void put(String path, byte[] bytes) throws IOException {
        Files.write(folder.resolve(path), bytes);
    }
}
