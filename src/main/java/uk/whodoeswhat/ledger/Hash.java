package uk.whodoeswhat.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import uk.whodoeswhat.document.Sha256;

/** A SHA-256 hash, 32 bytes: of a leaf, a node or a root of the tree (RFC 6962), or of a part of a record. */
public final class Hash {
    /** How many bytes a hash has. */
    public static final int BYTES = 32;

    /** The root of a tree without leaves: the hash of nothing. */
    public static final Hash EMPTY_TREE = sha256();

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash that these 32 bytes are. */
    public static Hash of(byte[] bytes) {
        return at(bytes, 0, bytes.length);
    }

    /** The hash in 64 lower-case hex digits; empty for any other text. */
    public static Optional<Hash> ofHex(String hex) {
        return hex.matches("[0-9a-f]{64}") ? Optional.of(new Hash(HexFormat.of().parseHex(hex))) : Optional.empty();
    }

    /** The hash in base64 with padding; empty for any other text. */
    public static Optional<Hash> ofBase64(String base64) {
        return StrictBase64.decode(base64)
                .filter(bytes -> bytes.length == BYTES)
                .map(Hash::new);
    }

    /** The SHA-256 of these bytes, one after the other. */
    public static Hash sha256(byte[]... pieces) {
        return new Hash(Sha256.of(pieces));
    }

    /** The hash of the leaf that holds this entry. */
    public static Hash leaf(byte[] entry) {
        return sha256(LEAF, entry);
    }

    /** The hash of the node above these two. */
    public static Hash node(Hash left, Hash right) {
        return sha256(NODE, left.bytes, right.bytes);
    }

    /** The hash at a position of a tile. */
    static Hash inTile(byte[] tile, int position) {
        return at(tile, position * BYTES, BYTES);
    }

    private static Hash at(byte[] bytes, int from, int length) {
        if (length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + length);
        }
        return new Hash(Arrays.copyOfRange(bytes, from, from + BYTES));
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    void writeTo(ByteBuffer buffer) {
        buffer.put(bytes);
    }

    /** 64 lower-case hex digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** Base64 with padding, as checkpoints and proofs write it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
