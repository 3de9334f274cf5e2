package uk.whodoeswhat.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The files of a pack that the log does not vouch for. */
final class UncoveredFiles {
    private static final Set<String> EXPLAINING = Set.of("README.txt", "decision.html", "prov.json");

    private UncoveredFiles() {}

    /** Says which files nothing was checked of. */
    static void note(LogSource source, VerificationReport findings) throws IOException {
        Set<String> checked = Set.of(
                "decision.json",
                "proposal.json",
                "envelope.json",
                "opening.json",
                "proof.txt",
                "checkpoint",
                "public-key");
        List<String> rest = source.list("").stream()
                .filter(path ->
                        !checked.contains(path) && !path.startsWith("rulebook/") && !path.startsWith("notices/"))
                .toList();
        List<String> explaining = rest.stream().filter(EXPLAINING::contains).toList();
        List<String> unknown =
                rest.stream().filter(path -> !EXPLAINING.contains(path)).toList();
        if (!explaining.isEmpty()) {
            findings.note("For reading only, and not covered by the log: " + String.join(", ", explaining)
                    + ". What counts is decision.json.");
        }
        if (!unknown.isEmpty()) {
            findings.note("No part of a pack, and not checked: " + String.join(", ", unknown) + ".");
        }
    }
}
