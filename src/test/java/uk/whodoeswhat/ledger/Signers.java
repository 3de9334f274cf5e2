package uk.whodoeswhat.ledger;

import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;

/** Keys made up for tests, the same each time. */
final class Signers {
    private Signers() {}

    static Signer of(String name, int seed) {
        return Signer.of(name, keys(seed));
    }

    static KeyPair keys(int seed) {
        return Ed25519Keys.generate(new SecureRandom() {
            private static final long serialVersionUID = 1;

            @Override
            public void nextBytes(byte[] bytes) {
                Arrays.fill(bytes, (byte) seed);
            }
        });
    }
}
