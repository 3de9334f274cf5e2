package uk.whodoeswhat.form;

import java.util.Optional;

/**
 * That a section is asked for each item of a list.
 *
 * @param list the field of the proposal
 * @param one what an item is called
 * @param key the field by which items are known
 * @param keys what the values of that field begin with
 * @param none the words that say that the list is empty
 */
public record Repeats(String list, String one, Optional<String> key, Optional<String> keys, Optional<String> none) {}
