/**
 * How documents become records and records become bytes, strictly. Uses nothing else of this project.
 *
 * <h2>Documents</h2>
 *
 * A document is JSON (RFC 8259) or YAML (1.2, core schema) in UTF-8 without a byte order mark, of at most 1 MiB, nested
 * at most 20 deep. Refused in both: a second document or anything else after the first, a field twice in one object,
 * null, and text that is not legal (LegalText): with control characters other than tab and line ends, half of a
 * surrogate pair, or noncharacters; with nothing to be seen; with a change of direction left open. What was recorded
 * before is read with the texts that were legal then. Refused in YAML: anchors, aliases, tags, directives, and a number in another notation than JSON's; `yes`, `no`, `on` and dates are text.
 *
 * <p>A record takes an object with exactly its components as fields. A component may be left out when it is an {@link
 * java.util.Optional}, a list or map that may be empty, a flag (false, unless {@link Stated}), a record all of whose
 * components may be left out, or has a {@link Default}. Decimals are text in plain notation; dates are ISO 8601 text;
 * whole numbers are numbers without fraction or exponent, and text beyond 53 bits; text is not blank.
 *
 * <p>A reading is accepted or refused with every problem of the document. A problem names its place by path, line and
 * column from 1. A path is keys joined by dots and item numbers from 0 in brackets, such as
 * `aims.costPerCapita.supportedBy[2]`; a key that is not a plain word is quoted, as in
 * `expect.findings["aim.outcomes"]`; the document itself is the empty text.
 *
 * <h2>Canonical bytes and digest</h2>
 *
 * A record is written as a tree: an object of its components, without those that say the same when left out. Its
 * canonical bytes are those of RFC 8785: UTF-8, no space, keys sorted by UTF-16 code units, escapes only where JSON
 * needs them. Numbers are whole and of at most 53 bits; everything else that counts is text, decimals without trailing
 * zeros. A digest is `sha256:` and the 64 lower-case hex digits of the bytes' SHA-256.
 *
 * <pre>
 * YAML     { to: "1.10", from: -3, given: [ö, "a/b"], open: true }
 * bytes    {"from":-3,"given":["ö","a/b"],"open":true,"to":"1.1"}
 * digest   sha256:52b8f149b2e7a7df76d35f72f32a8d897dd7f0bca237d52728b6dfb8685bf652
 * </pre>
 */
@NullMarked
package uk.whodoeswhat.document;

import org.jspecify.annotations.NullMarked;
