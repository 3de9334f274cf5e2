package uk.whodoeswhat.rulebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The rules that were compiled with the program, for rulebooks that change nothing but what stands beside them. */
final class Shipped {
    private static final String FOLDER = "/rulebooks/" + Rulebook.SHIPPED + "/";

    /** The compiled bytes where these rules are those that are shipped, byte for byte. */
    static Optional<byte[]> compiled(RulebookFiles files) {
        try {
            String listing =
                    new String(RulebookFiles.resource(FOLDER + CompileRulebook.LISTING), StandardCharsets.UTF_8);
            return rules(files.listing()).equals(rules(listing))
                    ? Optional.of(RulebookFiles.resource(FOLDER + CompileRulebook.COMPILED))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // the program is being built
        }
    }

    private static List<String> rules(String listing) {
        return listing.lines().filter(line -> line.endsWith(".drl")).toList();
    }

    private Shipped() {}
}
