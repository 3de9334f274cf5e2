/**
 * Keeps decisions, notices, proposals and rulebooks, and the log over them, in SQLite or PostgreSQL with the same SQL.
 *
 * <p>{@link uk.whodoeswhat.store.Store} reads, {@link uk.whodoeswhat.store.DecisionWriter} writes; both are opened after the checks of
 * {@link uk.whodoeswhat.store.StoreOpener}, which refuse with what is wrong and what to do, and change nothing.
 *
 * <h2>Writing</h2>
 *
 * One thread writes. It takes all requests that wait, records them in one transaction, appends their entries to the log, signs
 * one checkpoint, commits, and only then answers: many decisions, one wait for the disk. What was recorded before is looked up
 * in that transaction, after the update of {@code log_head} that lets one writer at a time in, be it of this instance or of
 * another on the same database. So entries have one order without gaps, and a checkpoint is signed only after the proof that it
 * goes on from the last one. Nothing is answered that went into a file of SQLite which was deleted, moved or replaced meanwhile.
 *
 * <p>Nothing that is thrown ends that thread: what fails is told to whoever waits, and what follows a commit cannot undo it. Who
 * waits for too long is told to send the same request again. Only an error of the virtual machine ends the process
 * ({@link uk.whodoeswhat.store.FatalErrors}).
 *
 * <h2>Reading</h2>
 *
 * Whatever reads or writes holds one connection at a time: what needs a second one while it holds the first would wait for
 * others that do the same, without end.
 *
 * <h2>Bodies</h2>
 *
 * Decisions, proposals and envelopes are canonical JSON, deflated (zlib). A decision takes at most 64 KiB: one that is larger is
 * refused.
 *
 * <h2>Erasing</h2>
 *
 * Nothing is deleted, but for drafts and the names of people where {@link uk.whodoeswhat.store.Retentions} limits for how long
 * they are kept. A draft goes with its row. Names are erased by the writer, some in each transaction, so by one instance at a time. In their rows `envelope` then says since
 * when, `envelope_opening` (the canonical JSON of a {@link uk.whodoeswhat.ledger.CommitmentOpening}, deflated) takes the place of
 * `envelope_salt`, and `request.digest`, which the name is part of, is empty: that request sent again is a conflict. SQLite
 * overwrites what is deleted. Nothing is erased on the word of one reading of the clock ({@link uk.whodoeswhat.store.ClockCheck}).
 *
 * <h2>Data directory</h2>
 *
 * <pre>
 * who-does-what.db   everything, unless PostgreSQL keeps it (with -wal and -shm beside it while in use)
 * log.key            the private key that signs the log (PKCS#8 PEM, readable by its owner only), made at the first start
 * checkpoint         the last checkpoint signed here, or by another instance on the same server, which is looked at every few
 *                    seconds: a database older than it was restored, and the start refuses
 * checked            the checkpoint up to which a start, or a service since, checked everything: a large store opens after a check
 *                    of what follows, and the rest is checked again while it runs
 * lock               held by running programs, so that a restore is not made under them
 * </pre>
 *
 * Where the temporary directory cannot be used, SQLite itself is loaded from a file here, which goes when the program ends.
 *
 * <p>The key is not in the database, nor in a backup of it: keep a copy elsewhere.
 */
@NullMarked
package uk.whodoeswhat.store;

import org.jspecify.annotations.NullMarked;
