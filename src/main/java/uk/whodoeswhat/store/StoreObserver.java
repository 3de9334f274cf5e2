package uk.whodoeswhat.store;

import java.time.Duration;

/** Sees what the writer does. Called on its thread. */
public interface StoreObserver {
    /** Sees nothing. */
    StoreObserver NONE = new StoreObserver() {
        @Override
        public void committed(int requests, Duration store, Duration ledger) {}

        @Override
        public void failed(int requests) {}
    };

    /** A transaction was committed: how many requests it answers, and its time but for the log's, and the log's. */
    void committed(int requests, Duration store, Duration ledger);

    /** These requests could not be written. */
    void failed(int requests);
}
