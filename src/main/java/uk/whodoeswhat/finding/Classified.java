package uk.whodoeswhat.finding;

/**
 * Something a proposal states, of which rules say what it counts as before anything is found of it.
 *
 * @param <C> what it can count as
 */
public interface Classified<C extends Enum<C>> extends Fact {}
