package uk.whodoeswhat.proposal;

/** A standard on which equivalent solutions can be deployed; `binding` as under section 250. */
public record Standard(@Id String id, @Line String title, PublicationStatus status, boolean binding) {

    /** Where a standard stands. */
    public enum PublicationStatus {
        DRAFT,
        PUBLISHED,
        RETIRED
    }
}
