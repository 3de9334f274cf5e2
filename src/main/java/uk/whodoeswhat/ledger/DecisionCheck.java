package uk.whodoeswhat.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.rulebook.RulebookFiles;

/** Checks that a decision names, by their digests, itself, the proposal and the rulebook that are beside it. */
final class DecisionCheck {
    private static final String DIGEST = "digest";

    private final Map<String, Object> decision;
    private final Set<String> withheld;
    private final VerificationReport findings;

    /** With the names of the parts of the record that are withheld. */
    DecisionCheck(Map<String, Object> decision, Set<String> withheld, VerificationReport findings) {
        this.decision = decision;
        this.withheld = withheld;
        this.findings = findings;
    }

    void check(Map<String, Object> proposal, Map<String, byte[]> rulebook) {
        if (withheld.contains("decision")) {
            findings.note("As the decision is withheld, its digest and those that it states cannot be checked.");
            return;
        }
        Map<String, Object> rest = new LinkedHashMap<>(decision);
        rest.remove(DIGEST);
        compare("decision", text(decision), CanonicalJson.digest(CanonicalJson.bytes(rest)));
        if (withheld.isEmpty()) {
            compare("proposal", text(decision.get("proposal")), CanonicalJson.digest(CanonicalJson.bytes(proposal)));
        } else {
            findings.note(
                    "As parts of the proposal are withheld, its digest cannot be recomputed; the log vouches for each "
                            + "part that is shown.");
        }
        if (rulebook.isEmpty()) {
            findings.fail("It is missing.", "rulebook/", "Nobody can see by which rules it was decided.");
        } else {
            compare("rulebook", text(decision.get("rulebook")), new RulebookFiles(new TreeMap<>(rulebook)).digest());
        }
    }

    private static String text(@Nullable Object stating) {
        return stating instanceof Map<?, ?> fields && fields.get(DIGEST) instanceof String digest ? digest : "none";
    }

    private void compare(String what, String stated, String computed) {
        findings.expect(
                computed.equals(stated),
                "The digest of the " + what + " is the one that the decision states.",
                "The decision states for the " + what + " the digest `" + stated + "`, and it is `" + computed + "`.",
                "decision.json",
                "This is not the " + what + " that was decided with.");
    }
}
