/**
 * What is recorded of a decision, as values: no database, no clock. {@link uk.whodoeswhat.store} keeps them, the log commits to
 * them.
 *
 * <h2>Record and envelope</h2>
 *
 * A decision is a pure value; when it was recorded, by whom and under which id is its envelope. Record and envelope are
 * committed to apart (see {@link uk.whodoeswhat.ledger}), each under a salt of its own, so that either can be opened in part.
 *
 * <pre>
 * kind        parts of the record                                                 parts of the envelope
 * DECISION    decision, proposal (without its evidence), evidence/ID for each     each top-level key
 * CORRECTION  notice                                                              each top-level key
 * WITHDRAWAL  notice                                                              each top-level key
 * RULEBOOK    each file, by its path                                              time
 * </pre>
 *
 * Parts are canonical JSON, but for the files of a rulebook, which are taken as they are. The part `decision` is the whole
 * decision with its digest. Names and roles of people are in envelopes only. For example an envelope and a notice:
 *
 * <pre>
 * {"by":{"name":"A. Secretary","role":"Board secretary"},"correlationId":"board paper 7",
 *  "id":"0f8e...","made":"2026-11-22T16:00:00.123456Z","reason":"The board reads the aims strictly.",
 *  "requestId":"5b1c...","schema":"who-does-what/envelope/1","supersedes":"77aa..."}
 * {"decision":"77aa...","kind":"CORRECTION","replacedBy":"0f8e...","schema":"who-does-what/notice/1"}
 * {"decision":"77aa...","kind":"WITHDRAWAL","reason":"The figures were wrong.","schema":"who-does-what/notice/1"}
 * </pre>
 *
 * `by`, `reason` and `supersedes` are left out where there is nothing to say. Where the service is set to keep names for a time
 * only, `by` is then {@code {"withheld":"erased under the retention setting on 2028-11-22"}}: its hash is kept, and the salts of
 * the other parts instead of the salt of the envelope, with which names could be tried until one fits.
 *
 * <h2>Versions</h2>
 *
 * The versions of a proposal are recorded in rising order; numbers may be left out, for not every version is decided. A version
 * already recorded may be decided again, in another reading or under another rulebook, while it is the last; its content cannot
 * change. A decision on a new version supersedes every decision on older ones that still stands, each by a CORRECTION.
 */
@NullMarked
package uk.whodoeswhat.register;

import org.jspecify.annotations.NullMarked;
