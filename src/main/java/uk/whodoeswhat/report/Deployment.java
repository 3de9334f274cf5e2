package uk.whodoeswhat.report;

import java.util.Optional;

/**
 * What a running service knows of itself.
 *
 * @param store what its decisions are kept in, such as `a SQLite database`
 * @param log the name of its log
 * @param recorded how many decisions it recorded
 * @param scenarios what came of the worked cases, as a sentence
 * @param retention for how long it keeps names of people, such as `2 years`; empty if for ever
 * @param drafts for how long it keeps drafts that nobody saves; empty if for ever
 */
public record Deployment(
        String store,
        String log,
        long recorded,
        String scenarios,
        Optional<String> retention,
        Optional<String> drafts) {

    /** For how long names and drafts are kept, in sentences. */
    public String keeping() {
        return names()
                + drafts.map(time -> " A draft that nobody saves for " + time + " is deleted.")
                        .orElse(" A draft is kept until somebody deletes it.");
    }

    private String names() {
        return retention
                .map(time -> "The names and roles of people who recorded something are erased after " + time
                        + "; nothing else that was recorded is ever deleted.")
                .orElse(
                        "Nothing recorded is ever deleted, and no name is erased, unless whoever runs it sets a time for that.");
    }
}
