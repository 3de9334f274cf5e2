package uk.whodoeswhat.proposal;

import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.document.RecordSchema;

/**
 * The JSON Schema (2020-12) of a proposal. What it cannot say, a reference that must exist or counts that must sum, the
 * reader does.
 */
public final class ProposalSchema {
    private static final String ID = "urn:who-does-what:schema:proposal:1";

    private ProposalSchema() {}

    /** The schema as JSON, laid out to be read. */
    public static String json() {
        return Json.laidOut(RecordSchema.of(Proposal.class, ID, "A proposal to be classified"));
    }
}
