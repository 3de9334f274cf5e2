package uk.whodoeswhat.rulebook;

/** Told when a stage of judging begins and ends, for those who measure; the engine itself reads no clock. */
public interface StageObserver {
    /** Watches nothing. */
    StageObserver NONE = new StageObserver() {};

    default void begins(Stage stage) {}

    default void ends(Stage stage) {}
}
