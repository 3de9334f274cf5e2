/**
 * What is asked: the proposal as records that check themselves, its strict reader and its JSON Schema.
 *
 * <p>An {@link java.util.Optional} that is empty was left out: not stated. A list that may be left out and a list that is
 * stated to be empty are told apart where the rules need to (`Optional` of a list); elsewhere left out is empty. A record all
 * of whose fields may be left out may be left out itself.
 */
@NullMarked
package uk.whodoeswhat.proposal;

import org.jspecify.annotations.NullMarked;
