/**
 * The log that shows whether anyone altered a record: a Merkle tree whose entries are commitments, signed as it grows. Pure
 * Java: no database, no clock. The formats are public, so that a verifier from elsewhere can check the log: RFC 6962 and 9162
 * (tree and proofs), C2SP signed-note, tlog-checkpoint, tlog-tiles, tlog-proof and tlog-cosignature.
 *
 * <h2>Tree and tiles</h2>
 *
 * The hash of a leaf is SHA-256(0x00 || entry), of a node SHA-256(0x01 || left || right), of a tree without leaves SHA-256 of
 * nothing; n leaves split at the largest power of two below n. The hashes stand in tiles of 256, of which the last of a level
 * may be partial: `tile/LEVEL/NUMBER`, partial `tile/LEVEL/NUMBER.p/WIDTH`, the number in groups of three digits, all but the
 * last after an `x` (1234067 is `x001/x234/067`). A hash of level 1 is over a full tile of level 0, and so on. The entries
 * under a tile of level 0 are `tile/entries/NUMBER[.p/WIDTH]`, each after its length in 16 bits, big-endian.
 *
 * <h2>Entry</h2>
 *
 * Canonical JSON, and nothing else in it:
 *
 * <pre>
 * {"envelope":"64 hex digits","kind":"DECISION","record":"64 hex digits","schema":"who-does-what/entry/1",
 *  "time":"2026-11-22T16:00:00.123456Z"}
 * </pre>
 *
 * `kind` is RULEBOOK, DECISION, CORRECTION or WITHDRAWAL; `record` and `envelope` are commitments. A commitment can be opened
 * in part. What it commits to is split into named parts, and
 *
 * <pre>
 * salt of a part = HMAC-SHA256(salt of the whole, name)
 * hash of a part = SHA-256(salt of the part || name || 0x00 || bytes)         the name in UTF-8
 * commitment     = SHA-256(canonical JSON {name: hash of the part in hex, ...})
 * </pre>
 *
 * so that giving a part's hash withholds it, and giving its salt and bytes opens it.
 *
 * <h2>Checkpoint</h2>
 *
 * Three lines, an empty one, and signatures: origin, size, root in base64. A signature is an em dash (U+2014), the name of the
 * key, and base64 of the key id (4 bytes) and the Ed25519 signature over the three lines. The key id is the beginning of
 * SHA-256(name || 0x0A || type || key) with type 0x01, and the public key is written `name+key id in hex+base64(type || key)`.
 *
 * <pre>
 * log.example.org
 * 1234067
 * CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
 *
 * — log.example.org Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
 * </pre>
 *
 * A cosignature (type 0x04) has 8 bytes of time, big-endian seconds since 1970, before the Ed25519 signature, which is over
 * {@code cosignature/v1\ntime SECONDS\n} and the three lines.
 */
@NullMarked
package uk.whodoeswhat.ledger;

import org.jspecify.annotations.NullMarked;
