package uk.whodoeswhat.rulebook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The rules that were compiled with the program; they serve rulebooks, too, that change nothing but what stands beside them. */
final class BundledRules {
    private static final String FOLDER = "/rulebooks/";

    /** The files of a rulebook that was compiled with the program. */
    static String listing(String id) throws IOException {
        return new String(RulebookFiles.resource(FOLDER + id + "/" + CompileRulebook.LISTING), StandardCharsets.UTF_8);
    }

    /** Its rules as the compiler left them. */
    static byte[] compiled(String id) throws IOException {
        return RulebookFiles.resource(FOLDER + id + "/" + CompileRulebook.COMPILED);
    }

    /** The compiled bytes where these rules are those that are shipped, byte for byte. */
    static Optional<byte[]> compiled(RulebookFiles files) {
        try {
            return rules(files.listing()).equals(rules(listing(Rulebook.SHIPPED)))
                    ? Optional.of(compiled(Rulebook.SHIPPED))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // the program is being built
        }
    }

    private static List<String> rules(String listing) {
        return listing.lines().filter(line -> line.endsWith(".drl")).toList();
    }

    private BundledRules() {}
}
