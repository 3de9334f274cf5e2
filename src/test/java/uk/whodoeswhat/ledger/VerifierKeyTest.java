package uk.whodoeswhat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifierKeyTest {
    /** The key of the Go checksum database, as cmd/go has it. */
    private static final String GO = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    @Test
    void aPublishedKeyIsReadAndWrittenBack() {
        VerifierKey key = ReadingExpectation.of(VerifierKey.read(GO));
        assertThat(key.name()).isEqualTo("sum.golang.org");
        assertThat(key.type()).isEqualTo(VerifierKey.Type.NOTE);
        assertThat(key.id()).isEqualTo(0x033de0ae);
        assertThat(key.text()).isEqualTo(GO);
        assertThat(key.fingerprint()).isEqualTo("3e9617dce5730053cb82f0481b9d289cd3c384a9219ef5509c91aa60d214794e");
    }

    @Test
    void everyPieceAndEveryMangledByteOfAKeyIsRefused() {
        for (int from = 0; from < GO.length(); from++) {
            for (int to = from + 1; to <= GO.length(); to++) {
                assertThat(VerifierKey.read(GO.substring(from, to)).problems().isEmpty())
                        .isEqualTo(from == 0 && to == GO.length());
            }
            char mangled = (char) (GO.charAt(from) + 1);
            String text = GO.substring(0, from) + mangled + GO.substring(from + 1);
            assertThat(ReadingExpectation.refusal(VerifierKey.read(text))).contains("allowed: ");
        }
    }

    /** golang.org/x/mod/sumdb/note, note_test.go: the key ids are right. */
    @ParameterizedTest
    @CsvSource({
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==, 33 bytes",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, type 1",
    })
    void aKeyOfWrongLengthOrType(String text, String allowed) {
        assertThat(ReadingExpectation.refusal(VerifierKey.read(text))).contains(allowed);
    }

    @Test
    void aNameWithSpacesOrAPlusIsNoNameOfAKey() {
        for (String name : new String[] {"", "a b", "a+b", "a\u2003b", "a\nb"}) {
            assertThatThrownBy(() -> Signers.of(name, 1)).hasMessageContaining("without spaces");
        }
    }
}
