package uk.whodoeswhat.web.page.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.web.Cases;

class PackedProposalTest {

    @ParameterizedTest
    @ValueSource(strings = {"pds", "nhs-login", "ncrs"})
    void whatIsPackedIsUnpackedAgain(String id) {
        var proposal = Cases.yaml(id) + "# café \uD83C\uDFE5\n";

        var packed = PackedProposal.pack(proposal).orElseThrow();

        assertThat(packed).matches("[A-Za-z0-9_-]{1000,6000}");
        assertThat(PackedProposal.unpack(packed)).hasValue(proposal);
    }

    @Test
    void whatIsTooLongIsNotPacked() {
        var random = new StringBuilder();
        new Random(7).ints(9000, 33, 127).forEach(random::appendCodePoint);

        assertThat(PackedProposal.pack(random.toString())).isEmpty();
        assertThat(PackedProposal.pack(random.substring(0, 4000))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zzz", "not base64!", "AAAA"})
    void whatIsBrokenIsNotUnpacked(String packed) {
        assertThat(PackedProposal.unpack(packed)).isEmpty();
    }

    @Test
    void aLinkThatWasCutIsNotUnpacked() {
        var packed = PackedProposal.pack(Cases.yaml("pds")).orElseThrow();

        assertThat(PackedProposal.unpack(packed.substring(0, packed.length() / 2)))
                .isEmpty();
    }

    @Test
    void whatUnpacksToTooMuchIsNotUnpacked() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out, new Deflater(9, true))) {
            deflater.write(new byte[4 << 20]);
        }

        assertThat(PackedProposal.unpack(Base64.getUrlEncoder().encodeToString(out.toByteArray())))
                .isEmpty();
    }
}
