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
 *
 * <h2>A log as a folder</h2>
 *
 * `checkpoint`, `public-key` (the verifier key and a line feed), `tile/...`; and, where records are kept with it, their packs
 * as `packs/NAME.zip`. What a checkpoint covers is written before it. {@link uk.whodoeswhat.ledger.LogFolder} writes it, a web
 * server publishes it, {@link uk.whodoeswhat.ledger.LogVerifier} verifies either.
 *
 * <h2>Parts</h2>
 *
 * A DECISION has the parts `decision` (the whole decision with its digest), `proposal` (the proposal without its `evidence`)
 * and one `evidence/ID` for each item of it; a CORRECTION or WITHDRAWAL the part `notice`; a RULEBOOK one part for each file,
 * by its path. An envelope has a part for each of its keys. What is JSON counts by its canonical bytes. {@link
 * uk.whodoeswhat.ledger.RecordParts} splits.
 *
 * <h2>Pack</h2>
 *
 * The record of one decision, to be checked without the log: a zip file, or the same files in a folder.
 *
 * <pre>
 * decision.json   the decision
 * proposal.json   the proposal
 * envelope.json   the envelope
 * opening.json    {"entry":{...},"envelope":{NAME:{"salt":HEX}},"index":7,"record":{NAME:{"withheld":HEX},...}}
 * proof.txt       that the log has the entry (C2SP tlog-proof), under the checkpoint
 * checkpoint      of the log
 * public-key      the log's verifier key and a line feed
 * rulebook/...    the rulebook's files
 * notices/INDEX/  a correction or withdrawal of this decision: notice.json, envelope.json, opening.json and proof.txt,
 *                 each as above, under the same checkpoint
 * README.txt, decision.html, prov.json     for reading; the log does not cover them
 * </pre>
 *
 * `entry` is the entry as it is in the log. For every part, `record` and `envelope` give its salt when it is shown, or its hash
 * when it is withheld. A withheld item of evidence stands in proposal.json as {@code {"id":"ev-7","withheld":"why"}}; a
 * withheld key of the envelope, or a whole decision or proposal, as {@code {"withheld":"why"}}, of a proposal beside its
 * `evidence`. What was erased for good is withheld too, and says so. A notice names the decision by the `id` of its envelope, as `decision`. The digests that a decision states, of
 * itself, the proposal and the rulebook, must be those of the files; the proposal's can be checked only where nothing of it is
 * withheld.
 *
 * <h2>State of a cosigner</h2>
 *
 * The log's verifier key on a line, an empty line, and the last checkpoint that was cosigned, with all its signatures.
 */
@NullMarked
package uk.whodoeswhat.ledger;

import org.jspecify.annotations.NullMarked;
