package uk.whodoeswhat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.ledger.SignedNote.SignatureState;

class SignedNoteTest {
    /** C2SP signed-note, the example at its end. */
    private static final String EXAMPLE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private static final String EXAMPLE_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    /** golang.org/x/mod/sumdb/note, example_test.go: signed by one key, then by a second, whose private bytes are all zero. */
    private static final String TWICE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            — EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=
            """;

    private static final String TWICE_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    @Test
    void theExampleOfTheSpecificationVerifies() {
        SignedNote note = read(EXAMPLE);
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.verify(key(EXAMPLE_KEY))).isEqualTo(SignatureState.SIGNED);
        assertThat(note.bytes()).isEqualTo(EXAMPLE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anExampleWithTwoSignaturesVerifiesWithEitherKeyAndIgnoresTheOther() {
        SignedNote note = read(TWICE);
        assertThat(note.verify(key(TWICE_KEY))).isEqualTo(SignatureState.SIGNED);
        assertThat(note.verify(Signers.of("EnochRoot", 0).verifierKey())).isEqualTo(SignatureState.SIGNED);
        assertThat(note.verify(key(EXAMPLE_KEY))).isEqualTo(SignatureState.NOT_SIGNED);
    }

    @Test
    void signingGivesTheBytesThatGoGives() {
        SignedNote note = read(TWICE);
        SignedNote one = new SignedNote(note.text(), note.signatures().subList(0, 1));
        NoteSignature second =
                Signers.of("EnochRoot", 0).sign(note.text()).signatures().get(0);
        assertThat(one.with(second).bytes()).isEqualTo(TWICE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyChangedByteOfANoteIsRefusedOrUnsigned() {
        byte[] bytes = EXAMPLE.getBytes(StandardCharsets.UTF_8);
        VerifierKey key = key(EXAMPLE_KEY);
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(SignedNote.read(changed)
                            .map(note -> note.verify(key).name())
                            .toString())
                    .as("byte %d", i)
                    .doesNotContain("value=SIGNED");
        }
    }

    @Test
    void aForgedSignatureInTheNameOfAKnownKeyOutweighsAGoodOne() {
        Signer log = Signers.of("log.example.org", 1);
        SignedNote good = log.sign("one\n");
        NoteSignature replayed = log.sign("two\n").signatures().get(0);
        assertThat(good.with(replayed).verify(log.verifierKey())).isEqualTo(SignatureState.FORGED);
    }

    @Test
    void aKeyOfTheSameNameOrOfTheSameBytesIsAnotherKey() {
        SignedNote note = Signers.of("log.example.org", 1).sign("one\n");
        assertThat(note.verify(Signers.of("log.example.org", 2).verifierKey())).isEqualTo(SignatureState.NOT_SIGNED);
        assertThat(note.verify(Signers.of("other.example.org", 1).verifierKey()))
                .isEqualTo(SignatureState.NOT_SIGNED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n— a AAAAAAE=\n",
                "text\n\n— a AAAAAAE=",
                "text\n\n- a AAAAAAE=\n",
                "text\n\n—  a AAAAAAE=\n",
                "text\n\n— a+b AAAAAAE=\n",
                "text\n\n— a\u00a0b AAAAAAE=\n",
                "text\n\n— a AAAAAAE\n",
                "text\n\n— a AAAAAAF=\n",
                "text\n\n— a AAAAAA==\n",
                "text\n\n— a AAAAAAE= \n",
                "text\n\n— a AAAAAAE=\nmore\n",
                "te\txt\n\n— a AAAAAAE=\n",
                "text\r\n\n— a AAAAAAE=\n",
                "text\n\n— a AAAAAAE=\r\n",
            })
    void whatIsNoNoteIsRefused(String text) {
        assertThat(ReadingExpectation.refusal(SignedNote.read(text.getBytes(StandardCharsets.UTF_8))))
                .startsWith("note: found ");
    }

    @Test
    void bytesThatAreNoTextAndNotesBeyondMeasureAreRefused() {
        assertThat(ReadingExpectation.refusal(SignedNote.read(new byte[] {(byte) 0xC3, '\n'})))
                .contains("UTF-8");
        assertThat(ReadingExpectation.refusal(SignedNote.read(new byte[2_000_000])))
                .contains("2000000 bytes");
        String many = "text\n\n" + "— a AAAAAAE=\n".repeat(101);
        assertThat(ReadingExpectation.refusal(SignedNote.read(many.getBytes(StandardCharsets.UTF_8))))
                .contains("101 signatures");
    }

    @Test
    void theTextMayHaveEmptyLines() {
        assertThat(read("one\n\ntwo\n\n— a AAAAAAE=\n").text()).isEqualTo("one\n\ntwo\n");
    }

    @Test
    void aNoteIsTextWithSignatures() {
        List<NoteSignature> signatures = Signers.of("a", 1).sign("a\n").signatures();
        assertThatThrownBy(() -> new SignedNote("no line feed", signatures)).hasMessageContaining("line feed");
        assertThatThrownBy(() -> new SignedNote("text\n", List.of())).hasMessageContaining("signature");
    }

    private static SignedNote read(String text) {
        return ReadingExpectation.of(SignedNote.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static VerifierKey key(String text) {
        return ReadingExpectation.of(VerifierKey.read(text));
    }
}
