package uk.whodoeswhat.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rationale.PublicCases;
import uk.whodoeswhat.rulebook.engine.StageObserver;

/** A rulebook opened from files that are kept elsewhere than in a folder. */
class RulebookFilesTest {

    @Test
    void aChangedRulebookIsKeptAndOpenedAgainWithoutACompiler(@TempDir Path folder) throws IOException {
        RulebookCopy.in(folder).change("rulebook.yaml", "version: ", "version: 9");
        Rulebook changed = open(Rulebook.ofFolder(folder));

        Rulebook again = open(Rulebook.ofFiles(changed.files(), changed.compiled()));

        assertThat(again.digest()).isEqualTo(changed.digest());
        assertThat(again.manifest().version()).startsWith("9");
        assertThat(PublicCases.all().values())
                .allSatisfy(proposal -> assertThat(decided(again, proposal)).isEqualTo(decided(changed, proposal)));
    }

    /** Compiling takes seconds, and what is changed most is no rule. */
    @Test
    void rulesAreCompiledOnlyWhereTheyAreNotTheShippedOnes(@TempDir Path folder) throws IOException {
        RulebookCopy copy = RulebookCopy.in(folder);
        copy.change("rulebook.yaml", "version: ", "version: 9");
        assertThat(BundledRules.compiled(RulebookFiles.ofFolder(folder)))
                .contains(RulebookFiles.resource("/rulebooks/who-does-what-2023/" + CompileRulebook.COMPILED));

        Files.writeString(folder.resolve("more.drl"), "package uk.whodoeswhat.rules");
        assertThat(BundledRules.compiled(RulebookFiles.ofFolder(folder))).isEmpty();

        Files.delete(folder.resolve("more.drl"));
        copy.change("delivery.drl", "Status.MET", "Status.NOT_MET");
        assertThat(BundledRules.compiled(RulebookFiles.ofFolder(folder))).isEmpty();
    }

    @Test
    void filesThatAreNoRulebookAreRefused() {
        TreeMap<String, byte[]> files =
                new TreeMap<>(Map.of("rulebook.yaml", "id: x".getBytes(StandardCharsets.UTF_8)));

        assertThat(Rulebook.ofFiles(new RulebookFiles(files)).problems()).isNotEmpty();
        assertThat(Rulebook.ofFiles(new RulebookFiles(files), new byte[0]).problems())
                .isNotEmpty();
    }

    private static byte[] decided(Rulebook rulebook, Proposal proposal) {
        return Decision.of(rulebook, proposal, rulebook.reading(Map.of()), StageObserver.NONE)
                .bytes();
    }

    private static Rulebook open(Result<Rulebook> read) {
        return ((Result.Ok<Rulebook>) read).value();
    }
}
