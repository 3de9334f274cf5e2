package uk.whodoeswhat.report;

import java.util.Set;

/**
 * What a pack does not show, under an exemption such as section 43 of the Freedom of Information Act 2000.
 *
 * @param evidence ids of items of evidence
 * @param envelope keys of the envelope, such as `by`
 * @param why in the words of whoever withholds it
 */
public record Withholding(Set<String> evidence, Set<String> envelope, String why) {
    /** Nothing is withheld. */
    public static final Withholding NOTHING = new Withholding(Set.of(), Set.of(), "");

    private static final String EVIDENCE = "evidence/";

    public Withholding {
        evidence = Set.copyOf(evidence);
        envelope = Set.copyOf(envelope);
        if (why.isBlank() && !(evidence.isEmpty() && envelope.isEmpty())) {
            throw new IllegalArgumentException("what is withheld is withheld for a reason");
        }
    }

    /** Whether this part of a decision's record is withheld. */
    boolean ofRecord(String part) {
        return part.startsWith(EVIDENCE) && evidence.contains(part.substring(EVIDENCE.length()));
    }

    /** Whether this part of the envelope is withheld. */
    boolean ofEnvelope(String part) {
        return envelope.contains(part);
    }
}
