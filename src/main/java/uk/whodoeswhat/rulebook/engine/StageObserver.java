package uk.whodoeswhat.rulebook.engine;

import uk.whodoeswhat.rulebook.definition.Stage;

/** Told when a stage of judging begins and ends, for those who measure; the engine itself reads no clock. */
public interface StageObserver {
    /** Watches nothing. */
    StageObserver NONE = new StageObserver() {};

    default void begins(Stage stage) {}

    default void ends(Stage stage) {}
}
