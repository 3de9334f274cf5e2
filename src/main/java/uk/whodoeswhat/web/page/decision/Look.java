package uk.whodoeswhat.web.page.decision;

import uk.whodoeswhat.consequence.ConsequenceKind;
import uk.whodoeswhat.finding.Status;
import uk.whodoeswhat.tier.Outcome;

/** How pages show what has a name elsewhere: the colours of tags, and headings. A colour never says more than its words. */
final class Look {

    static String colour(Outcome outcome) {
        return switch (outcome) {
            case SATISFIED -> "green";
            case BLOCKED -> "red";
            case OPEN -> "yellow";
        };
    }

    static String colour(Status status) {
        return switch (status) {
            case DEMONSTRATED, MET -> "green";
            case ARGUED -> "aqua-green";
            case CONTESTED -> "orange";
            case CONTRADICTED, NOT_MET -> "red";
            case NOT_SHOWN, UNKNOWN -> "yellow";
            case NOT_APPLICABLE -> "grey";
        };
    }

    static String heading(ConsequenceKind kind) {
        return switch (kind) {
            case USAGE -> "Use";
            case DELIVERY -> "Who buys, builds and runs it";
            case MARKET -> "The market";
            case STANDARDS -> "Standards";
            case SUPPORT -> "Support";
            case ENABLER -> "National programmes";
            case REUSE -> "Reuse before buying or building";
            case EVIDENCE -> "Evidence to bring";
            case FLAG -> "Flags";
            case REVIEW -> "Review";
        };
    }

    private Look() {}
}
