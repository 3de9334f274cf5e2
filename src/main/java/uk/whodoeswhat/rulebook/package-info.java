/**
 * The rules: a folder of clauses, criteria, questions, parameters and DRL, opened as a {@link
 * uk.whodoeswhat.rulebook.Rulebook} that judges proposals.
 *
 * <p>A rulebook's digest is the SHA-256 over the lines {@code <sha256 of file>  <path>\n} of its files, sorted by path, so
 * that {@code sha256sum} reproduces it. From a folder:
 *
 * <pre>find . -type f | sed 's|^\./||' | LC_ALL=C sort | xargs -d '\n' sha256sum | sha256sum</pre>
 *
 * <p>Judging goes in {@link uk.whodoeswhat.rulebook.definition.Stage stages}: each has its own facts and its own rules, which read named
 * fields of their fact and hand a conclusion to the stage's collector. Nothing joins, negates or fires twice, so each stage is
 * a function of its fact and the reading, and its answers may be remembered.
 */
@NullMarked
package uk.whodoeswhat.rulebook;

import org.jspecify.annotations.NullMarked;
