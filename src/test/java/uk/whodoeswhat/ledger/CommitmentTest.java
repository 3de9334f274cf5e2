package uk.whodoeswhat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CommitmentTest {
    private static final Salt SALT = Salt.of(new byte[32]);
    private static final Parts PARTS = parts("decision", "one", "evidence/ev-1", "two", "proposal", "three");

    @Test
    void aCommitmentIsComputedByHandFromTheWordsOfThePackage() {
        // computed with Python's hmac, hashlib and json
        assertThat(SALT.ofPart("decision").hex())
                .isEqualTo("a66a0eb197a45d7f595b27a5bdc850bc84c15f942f39d8a370a41a2f079ff1ac");
        assertThat(Commitment.of(PARTS, SALT).parts().get("decision").hex())
                .isEqualTo("6f350f21f92942b7a611f0420c1ced3411588670c8dc6f579c9bc231131d5687");
        assertThat(Commitment.of(PARTS, SALT).hash().hex())
                .isEqualTo("54a5455921b10633a19a17aab3e562ffd2529e4ac40381f925ffe7a6735dba08");
    }

    @Test
    void openedWhollyOrInPartItIsTheSameCommitment() {
        Commitment commitment = Commitment.of(PARTS, SALT);
        assertThat(CommitmentOpening.of(PARTS, SALT).commitment(PARTS)).isEqualTo(commitment);
        CommitmentOpening redacted = CommitmentOpening.of(PARTS, SALT, name -> name.startsWith("evidence/"));
        assertThat(redacted.withheld()).containsExactly("evidence/ev-1");
        assertThat(redacted.opened()).containsExactly("decision", "proposal");
        Parts shown = parts("decision", "one", "proposal", "three");
        assertThat(redacted.commitment(shown).hash()).isEqualTo(commitment.hash());
    }

    @Test
    void aChangedRenamedSwappedOrDroppedPartHasAnotherCommitment() {
        Hash hash = Commitment.of(PARTS, SALT).hash();
        for (Parts other : new Parts[] {
            parts("decision", "One", "evidence/ev-1", "two", "proposal", "three"),
            parts("decision", "one", "evidence/ev-2", "two", "proposal", "three"),
            parts("decision", "two", "evidence/ev-1", "one", "proposal", "three"),
            parts("decision", "one", "proposal", "three"),
        }) {
            assertThat(Commitment.of(other, SALT).hash()).isNotEqualTo(hash);
        }
        assertThat(Commitment.of(PARTS, Salt.from(new SecureRandom())).hash()).isNotEqualTo(hash);
    }

    @Test
    void anOpeningOpensOnlyItsOwnParts() {
        CommitmentOpening opening = CommitmentOpening.of(PARTS, SALT);
        assertThatThrownBy(() -> opening.commitment(parts("decision", "one"))).hasMessageContaining("not those opened");
    }

    @Test
    void aWithheldPartShowsItsHashAndNotItsSalt() {
        CommitmentOpening redacted = CommitmentOpening.of(PARTS, SALT, Set.of("proposal")::contains);
        assertThat(redacted.tree().get("proposal"))
                .isEqualTo(Map.of(
                        "withheld",
                        Commitment.of(PARTS, SALT).parts().get("proposal").hex()));
        assertThat(redacted.tree().get("decision"))
                .isEqualTo(Map.of("salt", SALT.ofPart("decision").hex()));
        assertThat(SALT).hasToString("Salt");
    }

    @Test
    void aNameIsTextWithoutNul() {
        assertThatThrownBy(() -> parts("", "one")).hasMessageContaining("name");
        assertThatThrownBy(() -> parts("a\0b", "one")).hasMessageContaining("name");
    }

    private static Parts parts(String... namesAndTexts) {
        Map<String, byte[]> parts = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            parts.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return Parts.of(parts);
    }
}
