package uk.whodoeswhat.framework;

import java.util.Optional;

/** One answer to a question of reading: what it says, and what it does to known examples. */
public record Answer(String id, String says, Optional<String> effect) {}
