package uk.whodoeswhat.web;

/** Every meter of this service: its name (Prometheus writes `_` for `.`), its tags, and what it says. */
enum Meter {
    /** Counter. Tags: `tier`, `standing`. */
    DECISIONS("who.does.what.decisions", "Decisions made"),
    /** Timer. Tag: `stage`. */
    STAGE("who.does.what.stage", "Time in one stage of judging"),
    /** Counter. */
    RULE_FAULTS("who.does.what.rule.faults", "Decisions stopped by a fault of the rules"),
    /** Counter. */
    BAD_INPUTS("who.does.what.bad.inputs", "Proposals refused before they reached the rules"),
    /** Timer. */
    DRAFT(
            "who.does.what.draft",
            "Time to make a decision ready to be recorded: its reasons, canonical bytes, commitment"),
    /** Timer: the queue and the transaction. */
    RECORD("who.does.what.record", "Time of a request from its turn in the queue until it is durable"),
    /** Timer: one transaction, without the time in the log. */
    STORE("who.does.what.store", "Time of one transaction of the store, its log left out"),
    /** Timer: growing the tree, proving that it goes on, and signing, once a transaction. */
    LEDGER("who.does.what.ledger", "Time in the log of one transaction of the store"),
    /** Counter. */
    RECORDED("who.does.what.recorded", "Requests answered after they were durable"),
    /** Counter. */
    UNRECORDED("who.does.what.unrecorded", "Requests that could not be written"),
    /** Gauge, always 1. Tags: `id`, `version`, `digest`. */
    RULEBOOK("who.does.what.rulebook", "The rulebook in force");

    private final String id;
    private final String description;

    Meter(String id, String description) {
        this.id = id;
        this.description = description;
    }

    String id() {
        return id;
    }

    String description() {
        return description;
    }
}
