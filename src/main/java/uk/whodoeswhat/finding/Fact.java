package uk.whodoeswhat.finding;

import java.util.List;

/** What a stage's rules read: one fact per question, each a record whose fields a rule names. */
public interface Fact {
    /** The ids of the evidence grouped in it, sorted; empty where it holds none. */
    default List<String> evidence() {
        return List.of();
    }
}
