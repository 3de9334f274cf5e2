/**
 * How long a decision takes, and what it allocates, beside the same reasoning written by hand. By hand only:
 *
 * <pre>./mvnw test-compile exec:exec@benchmark -Dbenchmark.args="DecisionBenchmark -prof gc"</pre>
 */
@NullMarked
package uk.whodoeswhat.benchmark;

import org.jspecify.annotations.NullMarked;
