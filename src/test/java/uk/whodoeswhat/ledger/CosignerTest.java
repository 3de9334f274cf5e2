package uk.whodoeswhat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.SignedNote.SignatureState;

class CosignerTest {
    private static final Instant NOW = Instant.ofEpochSecond(1_679_315_147);
    private static final Cosigner COSIGNER = Cosigner.of("witness.example.com/w1", Signers.keys(3));
    private static final VerifierKey LOG_KEY = TestLog.SIGNER.verifierKey();

    @TempDir
    private Path folder;

    /** C2SP tlog-cosignature: its example of what is signed, and of the line under a checkpoint. */
    @Test
    void whatIsSignedAndHowItIsLaidOutIsAsInTheSpecification() {
        String checkpoint = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        assertThat(new String(SignedMessage.ofCosignature(NOW.getEpochSecond(), checkpoint), StandardCharsets.UTF_8))
                .isEqualTo("cosignature/v1\ntime 1679315147\n" + checkpoint);
        NoteSignature published = new NoteSignature(
                "witness.example.com/w1",
                "jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==");
        NoteSignature ours = COSIGNER.cosign(ReadingExpectation.of(Checkpoint.read(checkpoint)), NOW);
        assertThat(SignedMessage.seconds(published.signature())).isEqualTo(NOW.getEpochSecond());
        assertThat(SignedMessage.seconds(ours.signature())).isEqualTo(NOW.getEpochSecond());
        assertThat(ours.base64()).hasSameSizeAs(published.base64());
    }

    @Test
    void aCosignatureVerifiesWithItsKeyAndItsTimeIsTold() {
        TestLog log = TestLog.of(5);
        SignedNote note = log.signed().with(COSIGNER.cosign(log.checkpoint(), NOW));
        VerifierKey key =
                ReadingExpectation.of(VerifierKey.read(COSIGNER.verifierKey().text()));
        assertThat(key.type()).isEqualTo(VerifierKey.Type.COSIGNATURE);
        assertThat(note.verify(key)).isEqualTo(SignatureState.SIGNED);
        assertThat(note.verify(LOG_KEY)).isEqualTo(SignatureState.SIGNED);
        assertThat(Cosigner.time(note, key)).contains(NOW);
        assertThat(Cosigner.time(log.signed(), key)).isEmpty();
        assertThatThrownBy(() -> COSIGNER.cosign(log.checkpoint(), Instant.ofEpochSecond(-1)))
                .hasMessageContaining("1970");
    }

    @Test
    void everyChangedByteOfACosignatureIsRefused() {
        TestLog log = TestLog.of(5);
        NoteSignature signature = COSIGNER.cosign(log.checkpoint(), NOW);
        byte[] bytes = signature.signature();
        for (int at = 0; at < bytes.length; at++) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            SignedNote note = log.signed().with(NoteSignature.of(COSIGNER.verifierKey(), changed));
            assertThat(note.verify(COSIGNER.verifierKey())).as("byte %d", at).isEqualTo(SignatureState.FORGED);
        }
        SignedNote cut = log.signed().with(NoteSignature.of(COSIGNER.verifierKey(), new byte[7]));
        assertThat(cut.verify(COSIGNER.verifierKey())).isEqualTo(SignatureState.FORGED);
    }

    @Test
    void aSignatureOfANoteIsNoCosignatureAndTheOtherWayRound() {
        TestLog log = TestLog.of(5);
        Signer sameKey = Signer.of("witness.example.com/w1", Signers.keys(3));
        assertThat(sameKey.sign(log.checkpoint()).verify(COSIGNER.verifierKey()))
                .isEqualTo(SignatureState.NOT_SIGNED);
        SignedNote cosigned = log.signed().with(COSIGNER.cosign(log.checkpoint(), NOW));
        assertThat(cosigned.verify(sameKey.verifierKey())).isEqualTo(SignatureState.NOT_SIGNED);
    }

    @Test
    void aLogThatGrewIsCosigned() throws IOException {
        for (int[] sizes : new int[][] {{0, 1}, {1, 300}, {256, 600}, {300, 300}}) {
            assertThat(cosigning(TestLog.of(sizes[1]), TestLog.of(sizes[0])).problems())
                    .isEmpty();
        }
    }

    @Test
    void aForkACutALogOfAnotherNameAndAWrongKeyAreNot() throws IOException {
        assertThat(ReadingExpectation.refusal(cosigning(TestLog.forked(200, 600), TestLog.of(300))))
                .contains("rewritten");
        assertThat(ReadingExpectation.refusal(cosigning(TestLog.forked(299, 300), TestLog.of(300))))
                .contains("rewritten");
        assertThat(ReadingExpectation.refusal(cosigning(TestLog.of(200), TestLog.of(300))))
                .contains("cut off");
        Path log = written(TestLog.of(9));
        Cosigning cosigning = new Cosigning(LogSource.of(log.toString()));
        Checkpoint another = new Checkpoint("another", 0, Hash.EMPTY_TREE);
        assertThat(ReadingExpectation.refusal(cosigning.checkpoint(LOG_KEY, Optional.of(another))))
                .contains("`another`, as last time");
        VerifierKey otherKey = Signers.of(TestLog.ORIGIN, 2).verifierKey();
        assertThat(ReadingExpectation.refusal(cosigning.checkpoint(otherKey, Optional.empty())))
                .contains("somebody else");
        assertThat(ReadingExpectation.of(cosigning.key())).isEqualTo(LOG_KEY);
    }

    @Test
    void aChangedOrMissingTileStopsIt() throws IOException {
        Path log = written(TestLog.of(600));
        Cosigning cosigning = new Cosigning(LogSource.of(log.toString()));
        Optional<Checkpoint> last = Optional.of(TestLog.of(300).checkpoint());
        Path tile = log.resolve("tile/0/001");
        byte[] bytes = Files.readAllBytes(tile);
        bytes[7] ^= 1;
        Files.write(tile, bytes);
        assertThat(ReadingExpectation.refusal(cosigning.checkpoint(LOG_KEY, last)))
                .contains("tiles were changed");
        Files.delete(tile);
        assertThat(ReadingExpectation.refusal(cosigning.checkpoint(LOG_KEY, last)))
                .contains("`tile/0/001` is not there");
    }

    @Test
    void whatIsRememberedIsReadBack() throws IOException {
        Path file = folder.resolve("state");
        assertThat(CosignerState.read(file)).isEmpty();
        CosignerState state = new CosignerState(LOG_KEY, TestLog.of(3).signed());
        state.write(file);
        state.write(file);
        assertThat(ReadingExpectation.of(CosignerState.read(file).orElseThrow()))
                .isEqualTo(state);
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        assertThat(ReadingExpectation.of(CosignerState.read(file).orElseThrow()))
                .isEqualTo(state);
        Files.writeString(file, "nothing\n");
        assertThat(ReadingExpectation.refusal(CosignerState.read(file).orElseThrow()))
                .startsWith("state: found something else");
    }

    private Path written(TestLog log) throws IOException {
        Path path = Files.createTempDirectory(folder, "log");
        log.write(path);
        return path;
    }

    private Result<SignedNote> cosigning(TestLog now, TestLog last) throws IOException {
        return new Cosigning(LogSource.of(written(now).toString())).checkpoint(LOG_KEY, Optional.of(last.checkpoint()));
    }
}
