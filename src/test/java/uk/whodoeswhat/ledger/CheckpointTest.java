package uk.whodoeswhat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.ledger.SignedNote.SignatureState;

class CheckpointTest {
    private static final String ROOT = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";

    /** A checkpoint of the Go checksum database (sum.golang.org/lookup/github.com/go-chi/chi/v5@v5.3.2). */
    private static final String GO = """
            go.sum database tree
            63096908
            8lHrQPRYe4KT4WQ9/Qk8/taKnD6IRHbFgfN7vQE2Y54=

            — sum.golang.org Az3gri/oVBN1jAhNZ/iS+W31psFAWRT20/GyrhpU6taFwulQGetBkH5S7wpGXdS935jiIGiUUAXBVHzT/P6fYhqAmAk=
            """;

    private static final String GO_KEY = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    @Test
    void aPublishedCheckpointIsReadVerifiedAndWrittenBack() {
        SignedNote note = ReadingExpectation.of(SignedNote.read(GO.getBytes(StandardCharsets.UTF_8)));
        assertThat(note.verify(ReadingExpectation.of(VerifierKey.read(GO_KEY)))).isEqualTo(SignatureState.SIGNED);
        Checkpoint checkpoint = ReadingExpectation.of(Checkpoint.of(note));
        assertThat(checkpoint.origin()).isEqualTo("go.sum database tree");
        assertThat(checkpoint.size()).isEqualTo(63_096_908);
        assertThat(checkpoint.root().base64()).isEqualTo("8lHrQPRYe4KT4WQ9/Qk8/taKnD6IRHbFgfN7vQE2Y54=");
        assertThat(checkpoint.text()).isEqualTo(note.text());
    }

    @Test
    void aCheckpointOfOursIsSignedByItsKey() {
        Signer signer = Signers.of("log.example.org", 1);
        Checkpoint checkpoint = new Checkpoint("log.example.org", 7, Leaves.leaf(0));
        SignedNote note = signer.sign(checkpoint);
        assertThat(note.verify(signer.verifierKey())).isEqualTo(SignatureState.SIGNED);
        assertThat(ReadingExpectation.of(Checkpoint.of(note))).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "log\n1\n",
                "log\n1\n" + ROOT,
                "log\n1\n" + ROOT + "\nextension\n",
                "log\n1\n" + ROOT + "\n\n",
                "\n1\n" + ROOT + "\n",
                "log\n01\n" + ROOT + "\n",
                "log\n+1\n" + ROOT + "\n",
                "log\n-1\n" + ROOT + "\n",
                "log\n0x1\n" + ROOT + "\n",
                "log\n\n" + ROOT + "\n",
                "log\n9223372036854775808\n" + ROOT + "\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
                "log\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
                "log\n0\n" + ROOT + "\n",
            })
    void whatIsNoCheckpointIsRefused(String text) {
        assertThat(ReadingExpectation.refusal(Checkpoint.read(text)))
                .startsWith("checkpoint")
                .contains("; allowed: ");
    }

    @Test
    void aCheckpointChecksItself() {
        assertThatThrownBy(() -> new Checkpoint("", 1, Leaves.leaf(0))).hasMessageContaining("origin");
        assertThatThrownBy(() -> new Checkpoint("a\nb", 1, Leaves.leaf(0))).hasMessageContaining("origin");
        assertThatThrownBy(() -> new Checkpoint("a", -1, Leaves.leaf(0))).hasMessageContaining("-1 entries");
    }
}
