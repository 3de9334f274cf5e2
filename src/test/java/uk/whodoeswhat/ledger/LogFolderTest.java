package uk.whodoeswhat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFolderTest {
    private static final VerifierKey KEY = TestLog.SIGNER.verifierKey();

    @TempDir
    private Path folder;

    @Test
    void theFolderHasTheFilesOfTheSpecificationAndNothingElse() throws IOException {
        TestLog.of(300).write(folder);
        assertThat(new FolderSource(folder).list(""))
                .containsExactly(
                        "checkpoint",
                        "public-key",
                        "tile/0/000",
                        "tile/0/001.p/44",
                        "tile/1/000.p/1",
                        "tile/entries/000",
                        "tile/entries/001.p/44");
        assertThat(Files.readString(folder.resolve("public-key"))).isEqualTo(KEY.text() + "\n");
        assertThat(Files.readAllBytes(folder.resolve("checkpoint")))
                .isEqualTo(TestLog.of(300).signed().bytes());
    }

    @Test
    void theCheckpointIsWrittenLast() throws IOException {
        TestLog log = TestLog.of(300);
        List<Boolean> there = new ArrayList<>();
        ReadingExpectation.of(new LogFolder(folder)
                .write(
                        log.signed(),
                        KEY,
                        tile -> {
                            there.add(Files.exists(folder.resolve("checkpoint")));
                            return log.tiles().read(tile);
                        },
                        bundle -> {
                            there.add(Files.exists(folder.resolve("checkpoint")));
                            return log.bundle(bundle);
                        }));
        assertThat(there).hasSize(5).containsOnly(false);
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenAgain() throws IOException {
        TestLog.of(300).write(folder);
        FileTime before = FileTime.fromMillis(0);
        Files.setLastModifiedTime(folder.resolve("tile/0/000"), before);
        TestLog.of(600).write(folder);
        assertThat(Files.getLastModifiedTime(folder.resolve("tile/0/000"))).isEqualTo(before);
        assertThat(LogVerifier.verify(new FolderSource(folder), Trust.none()).failures())
                .isEmpty();
    }

    @Test
    void aFolderWithAnotherALaterOrARewrittenLogIsLeftAsItIs() throws IOException {
        TestLog.of(300).write(folder);
        byte[] checkpoint = Files.readAllBytes(folder.resolve("checkpoint"));
        assertThat(refusal(TestLog.of(200))).contains("a later state of the log, with 300 entries and not 200");
        assertThat(refusal(TestLog.forked(250, 400))).contains("a log of the same name with other entries");
        TestLog log = TestLog.of(1);
        SignedNote another = TestLog.SIGNER.sign(
                new Checkpoint("another", 1, log.checkpoint().root()));
        assertThat(ReadingExpectation.refusal(new LogFolder(folder).write(another, KEY, log.tiles(), log::bundle)))
                .contains("the log `log.example.org`, and this is `another`");
        assertThat(Files.readAllBytes(folder.resolve("checkpoint"))).isEqualTo(checkpoint);
        Files.writeString(folder.resolve("checkpoint"), "nothing\n");
        assertThat(refusal(TestLog.of(400))).contains("a checkpoint that cannot be read");
    }

    private String refusal(TestLog log) throws IOException {
        return ReadingExpectation.refusal(new LogFolder(folder).write(log.signed(), KEY, log.tiles(), log::bundle));
    }
}
