package uk.whodoeswhat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.whodoeswhat.ledger.SignedNote.SignatureState;

class TlogProofTest {
    /** The Go checksum database proves a module: transparency-dev/incubator, cmd/tlog-verify/testdata. */
    private static final String PUBLISHED = """
            c2sp.org/tlog-proof@v1
            index 43930254
            Q2cuq1e21q4UC1RQ6wtmXmCxk2q3Wqz/yFvD12P2KSM=
            VdgHwjNYSv9fZVxvYzn8kySGvrjqeCnzdJqJILieWf4=
            ARfBpZjsj3LSP42V4xBVdCKbHVa4WXSbuFAa0rUSCVQ=
            0VYgz0Vmgz6jOM8H6edZBWHtO6+R7tPvN4EOwwRRSws=
            vq+ifloynXE+ORFC1wymQT0cpNIJA1tqg2mQpA55+kc=
            SCRewH6vHE1/Vwkt5yEW8xT7il0WbWltXjFIVqlGtQQ=
            p//fIG8jgZie4MMwjHF7quCIJ4hErr7U4at0HV34MZQ=
            D3K5YdBlxQcklrgF8vSbDyT05J5/mA9lzuhhp72uSOk=
            jeYlYyH9FhYGwu+ZJmfPr8GvSNdgrydwqmJgHsygoR0=
            p6RFgfGhu8Uuy0LyyZdI4MrSPOZkMe+ycwWJFfr8zTI=
            AMZsxrVKBPSe8nSNVVCTyTxWns0CiNbChG/FoiSJWuM=
            e+rtSmK5Pd1K5LgFwj7VSo5XJXOcq7OOcqPVZn1hqeM=
            expmv1e6XiGr5NMUjMRkSZijlcBx+fZcpqQmUnawhOY=
            +Wuic0YARH84k80/Q+KJIbhRCldxG8npjLFiHMLtEpo=
            NOMeJqlyUxFXUKYRI/1YqAF4WJBfXJr8UM/SlWGqxgY=
            Lm6+TAlLb2lvUs/3unZ2t6RSmJw8RO+WuEuUbAw3QEc=
            Jhh2EDG15gDBoLmLiF88lVTgd+uvx3L0xczb8Y3kSq8=
            taenaiKqtYMXS3gDzIF3q8VZzqAXqftHqL9BC39njaw=
            kZNKypGwEANnt1+msLINnqrIrwX+0MGZUTTKXTfbloI=
            A4NJSymjVJ5dvGPaGC3Gj04x8qVRKYfh0pP24mwd6Yk=
            KQq808D9W4NUgr4ip+rF/RCyAUERYKKCwKiiAJfaFOc=
            I3EVN3zM2rDjs5Q06Zr5gxhg+ksnX2h77E75uL+h3aI=
            7iNSYSDhMeRkeV7r9krKbKelNPiqDCJU1i6xAn/Fbuw=
            MYqdo6zSjxaAn+29EEjNRbPYm0myB3bheu+HTZIAbVY=
            S7olT9TPLXk+bbawbV3sAzWMmhcpWrtjbw++9ZTiyn8=
            xJ20xXM4QItt5vxFOtolZ5l18p7ej1+RimNkgWmoRFM=

            go.sum database tree
            58253265
            lIyLAEe4zJUQAda6pFFg3yPOf7j1SgfMEDrpgoX39JU=

            — sum.golang.org Az3grkvBHbFcpEFQ3BhGlktgB7pcswIW+ez91eWY6rNPtWfAey8bJO2rVoG2yO5zXvgiaikWVHqon+e14JhA+WXvpAY=
            """;

    private static final String KEY = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    private static final String RECORD = """
            github.com/transparency-dev/tessera v1.0.0 h1:4OT1V9xJLa5NnYlFWWlCdZkCm18/o12rdd+bCTje7XE=
            github.com/transparency-dev/tessera v1.0.0/go.mod h1:TLvfjlkbmsmKVEJUtzO2eb9Q2IBnK3EJ0dI4G0oxEOU=
            """;

    @Test
    void aPublishedProofOfALogOf58MillionEntriesVerifies() {
        TlogProof proof = read(PUBLISHED);
        Checkpoint checkpoint = ReadingExpectation.of(Checkpoint.of(proof.checkpoint()));
        assertThat(proof.checkpoint().verify(ReadingExpectation.of(VerifierKey.read(KEY))))
                .isEqualTo(SignatureState.SIGNED);
        Hash leaf = Hash.leaf(RECORD.getBytes(StandardCharsets.UTF_8));
        assertThat(leaf.base64()).isEqualTo("D6V8URw7L/zAoFrWMXJWjSZar5hE6bY2oJeHlTlvKrE=");
        assertThat(Proofs.includes(checkpoint.size(), checkpoint.root(), proof.index(), leaf, proof.hashes()))
                .isTrue();
        assertThat(proof.bytes()).isEqualTo(PUBLISHED.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aProofOfOursIsReadBack() {
        TlogProof proof = TestLog.of(300).proof(257);
        assertThat(ReadingExpectation.of(TlogProof.read(proof.bytes()))).isEqualTo(proof);
        TlogProof alone = TestLog.of(1).proof(0);
        assertThat(alone.hashes()).isEmpty();
        assertThat(ReadingExpectation.of(TlogProof.read(alone.bytes()))).isEqualTo(alone);
    }

    @Test
    void anExtraLineIsReadOver() {
        assertThat(read(PUBLISHED.replace("\nindex", "\nextra bW9yZQ==\nindex")))
                .isEqualTo(read(PUBLISHED));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "@v1            | @v2        | something else",
                "index 4        | index 04   | line 2",
                "index 4        | indes 4    | line 2",
                "index 4        | \"extra !\nindex 4\" | line 2",
                "Q2cuq1e        | Q2cuq1     | line 3",
                "KSM=           | KSN=       | line 3",
                "\"\n\ngo.sum\" | \"\ngo.sum\" | note",
                "— sum          | - sum      | note",
            })
    void whatIsNoProofIsRefused(String found, String instead, String named) {
        String changed = PUBLISHED.replace(found, instead);
        assertThat(changed).isNotEqualTo(PUBLISHED);
        assertThat(ReadingExpectation.refusal(TlogProof.read(changed.getBytes(StandardCharsets.UTF_8))))
                .contains(named);
    }

    @Test
    void moreHashesThanATreeCanHaveAreRefused() {
        String many = PUBLISHED.replace(
                "\n\ngo.sum", "\nxJ20xXM4QItt5vxFOtolZ5l18p7ej1+RimNkgWmoRFM=".repeat(40) + "\n\ngo.sum");
        assertThat(ReadingExpectation.refusal(TlogProof.read(many.getBytes(StandardCharsets.UTF_8))))
                .contains("at most 63 hashes");
    }

    private static TlogProof read(String text) {
        return ReadingExpectation.of(TlogProof.read(text.getBytes(StandardCharsets.UTF_8)));
    }
}
