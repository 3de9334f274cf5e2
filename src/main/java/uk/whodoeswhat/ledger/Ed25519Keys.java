package uk.whodoeswhat.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.whodoeswhat.document.Result;

/** Ed25519 keys as Java has them, and as PEM writes them. */
final class Ed25519Keys {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "-----END PRIVATE KEY-----\n";
    private static final Pattern FORM =
            Pattern.compile("\\s*-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----\\s*");

    private Ed25519Keys() {}

    static KeyPair generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 has Ed25519", e);
        }
    }

    static String pem(PrivateKey key) {
        byte[] lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(key.getEncoded());
        return BEGIN + new String(lines, StandardCharsets.US_ASCII) + "\n" + END;
    }

    static Result<KeyPair> ofPem(String pem) {
        Matcher form = FORM.matcher(pem);
        Optional<byte[]> encoded =
                form.matches() ? StrictBase64.decode(form.group(1).replaceAll("\\s", "")) : Optional.empty();
        if (encoded.isEmpty()) {
            return refuse("something else");
        }
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded.get()));
            return new Result.Ok<>(withPublic((EdECPrivateKey) key));
        } catch (GeneralSecurityException e) {
            return refuse("a key of another kind, or a damaged one");
        }
    }

    private static Result<KeyPair> refuse(String found) {
        return LedgerProblems.at(
                "key", found, "an Ed25519 private key in PKCS#8 PEM, as `openssl genpkey -algorithm ed25519` makes it");
    }

    /**
     * Java derives a public key only while it generates a pair, from the random bytes that become the private key: so it is
     * handed the bytes of this one.
     */
    private static KeyPair withPublic(EdECPrivateKey key) throws GeneralSecurityException {
        byte[] secret = key.getBytes().orElseThrow(() -> new InvalidKeyException("no bytes"));
        KeyPair pair = generate(new Given(secret));
        if (!pair.getPrivate().equals(key)) {
            throw new IllegalStateException("this Java generates Ed25519 keys in another way");
        }
        return pair;
    }

    /** Gives the same bytes always. */
    private static final class Given extends SecureRandom {
        private static final long serialVersionUID = 1;

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
