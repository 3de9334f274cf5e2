package uk.whodoeswhat.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackVerifierTest {
    private static final Trust KNOWING = new Trust(Optional.of(TestLog.SIGNER.verifierKey()), List.of(), List.of());

    @TempDir
    private Path folder;

    @Test
    void aWholePackHolds() throws IOException {
        Verification verification = verify(TestPack.whole());
        assertThat(verification.failures()).isEmpty();
        assertThat(verification.subject()).isEqualTo("The pack of entry 270 of the log `log.example.org`");
        assertThat(verification.checked())
                .containsExactly(
                        "`checkpoint` is signed by the key of `log.example.org`.",
                        "The decision with its proposal and its envelope are what the entry 270 of the log commits to.",
                        "The entry 270 is in the log, logged at 2026-11-22T17:00:00.000001Z.",
                        "The digest of the decision is the one that the decision states.",
                        "The digest of the proposal is the one that the decision states.",
                        "The digest of the rulebook is the one that the decision states.");
        assertThat(verification.notes())
                .anyMatch(each -> each.contains("not covered by the log: README.txt."))
                .anyMatch(each -> each.contains("no correction and no withdrawal"));
    }

    @Test
    void aPackThatWasUnzippedHolds() throws IOException {
        TestPack pack = TestPack.whole();
        for (String path : LogSource.of(pack.write(folder).toString()).list("")) {
            Path file = folder.resolve("unzipped").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, pack.text(path));
        }
        assertThat(LogVerifier.verify(LogSource.of(folder.resolve("unzipped").toString()), KNOWING)
                        .failures())
                .isEmpty();
    }

    @Test
    void aRedactedPackHoldsAndSaysWhatIsWithheld() throws IOException {
        Verification verification = verify(TestPack.redacted("ev-1"::equals, "by"::equals));
        assertThat(verification.failures()).isEmpty();
        assertThat(verification.notes())
                .contains(
                        "Withheld: `evidence/ev-1` of the record, because: section 43. Its hash shows that it was there.",
                        "Withheld: `by` of the envelope, because: section 40. Its hash shows that it was there.")
                .anyMatch(each -> each.contains("its digest cannot be recomputed"));
        assertThat(verification.checked()).noneMatch(each -> each.contains("digest of the proposal"));
    }

    @Test
    void aWithdrawnDecisionIsSaidToBe() throws IOException {
        Verification verification = verify(TestPack.withdrawn(TestPack.ID));
        assertThat(verification.failures()).isEmpty();
        assertThat(verification.checked())
                .contains("The decision has a withdrawal, logged at 2026-11-22T17:00:00.000001Z.");
        assertThat(verification.notes())
                .contains("This decision no longer stands as it is: see notices/271/notice.json.");
    }

    @Test
    void withdrawalOfAnotherDecision() throws IOException {
        assertThat(failures(TestPack.withdrawn("another")))
                .containsExactly("notices/271/notice.json: It is of the decision `another`, and not of this one, \""
                        + TestPack.ID + "\".");
    }

    /** One way to be wrong each: the file, what is changed in it, and what is said. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "decision.json | LOCAL | BACKSTOP | The record shown is not the one that the entry commits to.",
                "decision.json | LOCAL | BACKSTOP | The decision states for the decision the digest",
                "decision.json | {'digest' | ['digest' | It cannot be read",
                "proposal.json | P-1 | P-2 | The record shown is not the one",
                "proposal.json | P-1 | P-2 | The decision states for the proposal the digest",
                "proposal.json | 'one' | 'uno' | The record shown is not the one",
                "proposal.json | ev-1 | ev-3 | opened and not shown: evidence/ev-1",
                "proposal.json | ev-1 | ev-3 | shown and not opened: evidence/ev-3",
                "proposal.json | ev-1 | ev-2 | the part `evidence/ev-2` is there twice",
                "proposal.json | 'text':'one' | 'withheld':'' | said to be withheld and not: evidence/ev-1",
                "envelope.json | A. Name | B. Name | The envelope shown is not the one",
                "opening.json | 'index':270 | 'index':269 | another checkpoint than `checkpoint`, or for another entry",
                "opening.json | DECISION | CORRECTION | notice.json: It is missing",
                "opening.json | 00.000001Z | 00.000002Z | It does not lead from the entry to the root",
                "opening.json | 'salt':' | 'salt':'0 | It cannot be read: record: found the part `decision`",
                "proof.txt | index 270 | index 271 | or for another entry than `opening.json`",
                "checkpoint | 271 | 272 | The signature of `log.example.org` is not one.",
                "public-key | log.ex | log.ey | public-key: It cannot be read",
                "rulebook/rulebook.yaml | test | toast | The decision states for the rulebook the digest",
            })
    void changedFile(String path, String found, String instead, String told) throws IOException {
        TestPack pack = TestPack.whole().change(path, found.replace('\'', '"'), instead.replace('\'', '"'));
        Trust trust = path.equals("public-key") ? Trust.none() : KNOWING;
        assertThat(told(LogVerifier.verify(LogSource.of(pack.write(folder).toString()), trust)))
                .anyMatch(each -> each.contains(told));
    }

    @ParameterizedTest
    @ValueSource(strings = {"decision.json", "proposal.json", "envelope.json", "proof.txt", "checkpoint"})
    void missingFile(String path) throws IOException {
        assertThat(failures(TestPack.whole().remove(path))).contains(path + ": It is missing.");
    }

    @Test
    void missingRulebook() throws IOException {
        TestPack pack = TestPack.whole().remove("rulebook/rulebook.yaml").remove("rulebook/sources/a.yaml");
        assertThat(failures(pack)).containsExactly("rulebook/: It is missing.");
    }

    @Test
    void addedRulebookFile() throws IOException {
        TestPack pack = TestPack.whole();
        pack.put("rulebook/more.drl", "rule more\n");
        assertThat(failures(pack)).singleElement().asString().contains("for the rulebook the digest");
    }

    @Test
    void withheldWithoutItsHash() throws IOException {
        TestPack pack = TestPack.redacted("ev-1"::equals, name -> false);
        pack.put("opening.json", TestPack.whole().text("opening.json"));
        assertThat(failures(pack)).anyMatch(each -> each.contains("opened and not shown: evidence/ev-1"));
    }

    @Test
    void shownWithoutItsSalt() throws IOException {
        TestPack pack = TestPack.redacted("ev-1"::equals, name -> false);
        pack.put("proposal.json", TestPack.whole().text("proposal.json"));
        assertThat(failures(pack)).anyMatch(each -> each.contains("withheld and not said to be: evidence/ev-1"));
    }

    @Test
    void changedHashOfAWithheldPart() throws IOException {
        TestPack pack = TestPack.redacted("ev-1"::equals, name -> false);
        pack.change("opening.json", "\"withheld\":\"", "\"withheld\":\"00");
        String shortened = pack.text("opening.json").replaceAll("(\"withheld\":\"[0-9a-f]{64})..", "$1");
        pack.put("opening.json", shortened);
        assertThat(failures(pack)).anyMatch(each -> each.contains("The record shown is not the one"));
    }

    @Test
    void proofOfAnotherTree() throws IOException {
        TestPack pack = TestPack.whole();
        pack.put(
                "proof.txt",
                new String(TestPack.withdrawn(TestPack.ID).log().proof(270).bytes(), StandardCharsets.UTF_8));
        assertThat(failures(pack))
                .containsExactly("proof.txt: It is for another checkpoint than `checkpoint`, or for "
                        + "another entry than `opening.json`.");
    }

    @Test
    void aKeptCheckpointIsComparedWhereItCanBe() throws IOException {
        TestPack pack = TestPack.whole();
        assertThat(since(pack, pack.log()).failures()).isEmpty();
        assertThat(told(since(pack, TestLog.of(270))))
                .singleElement()
                .asString()
                .contains("is of 271 entries and this one of 270");
        assertThat(told(since(pack, TestLog.forked(100, 271))))
                .singleElement()
                .asString()
                .contains("not those that were signed then");
        assertThat(told(since(pack, TestLog.of(300))))
                .singleElement()
                .asString()
                .contains("had 300 entries then, and has 271 now");
    }

    @Test
    void aFileThatIsNoPartOfAPackIsNamed() throws IOException {
        TestPack pack = TestPack.whole();
        pack.put("invoice.txt", "Pay.\n");
        assertThat(verify(pack).notes()).contains("No part of a pack, and not checked: invoice.txt.");
    }

    @Test
    void packsThatAreKeptWithALogMustOpenItsEntries() throws IOException {
        TestPack pack = TestPack.whole();
        Path log = folder.resolve("log");
        pack.log().write(log);
        Files.createDirectories(log.resolve("packs"));
        Files.copy(pack.write(folder), log.resolve("packs/270.zip"));
        Verification verification = LogVerifier.verify(LogSource.of(log.toString()), KNOWING);
        assertThat(verification.failures()).isEmpty();
        assertThat(verification.checked()).contains("Each of the 1 records in `packs/` is what its entry commits to.");

        Path other = folder.resolve("other");
        TestLog.of(271).write(other);
        Files.createDirectories(other.resolve("packs"));
        Files.copy(pack.write(folder), other.resolve("packs/270.zip"));
        assertThat(told(LogVerifier.verify(LogSource.of(other.toString()), KNOWING)))
                .containsExactly(
                        "tile/entries/001.p/15: Entry 270 is another one than the record that is kept with the log "
                                + "says.");
    }

    @Test
    void whatIsWithheldAndOpenedIsReadBack() {
        RecordOpening opening = ReadingExpectation.of(
                RecordOpening.read(TestPack.redacted(Set.of("ev-1", "ev-2")::contains, "by"::equals)
                        .text("opening.json")
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(opening.record().withheld()).containsExactly("evidence/ev-1", "evidence/ev-2");
        assertThat(ReadingExpectation.of(RecordOpening.read(opening.bytes()))).isEqualTo(opening);
    }

    private Verification since(TestPack pack, TestLog log) throws IOException {
        Trust trust = new Trust(KNOWING.key(), List.of(), List.of(new Trust.Earlier("kept", log.signed())));
        return LogVerifier.verify(LogSource.of(pack.write(folder).toString()), trust);
    }

    private Verification verify(TestPack pack) throws IOException {
        return LogVerifier.verify(LogSource.of(pack.write(folder).toString()), KNOWING);
    }

    private List<String> failures(TestPack pack) throws IOException {
        return told(verify(pack));
    }

    private static List<String> told(Verification verification) {
        return verification.failures().stream()
                .map(each -> each.where() + ": " + each.what())
                .toList();
    }
}
