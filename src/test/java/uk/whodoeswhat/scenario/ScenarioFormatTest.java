package uk.whodoeswhat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.tier.Tier;

/** What a scenario file may say, and each way for it to be wrong. */
class ScenarioFormatTest {
    private static final Path BASE = Path.of("scenarios/who-does-what-2023/bases/platform.yaml");
    private static final String SCENARIO = """
            scenario: example
            title: An example
            clauses:
              - { source: wdw-2023, clause: S2 }
            strength: EDGE
            reading: { gap-scope: cohort }
            given:
              base: ../bases/platform.yaml
              remove: [equity]
              change:
                title: Changed
            expect:
              tier: CENTRAL_PREFERRED
              standing: FIRM
              possibleTiers: [CENTRAL_PREFERRED]
              findings: { aim.outcomes: DEMONSTRATED }
              concludedBy: { aim.outcomes: claim.demonstrated }
              requirements: { CENTRAL_PREFERRED: { aims: SATISFIED } }
              rules: [usage.preferred]
              notRules: [usage.local]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void baseAndFolder() throws IOException {
        Files.createDirectories(folder.resolve("bases"));
        Files.createDirectories(folder.resolve("sub"));
        Files.copy(BASE, folder.resolve("bases/platform.yaml"));
    }

    @Test
    void aScenarioInOrderIsReadAndPasses() throws IOException {
        // nothing else uses the evidence that equity considers, so equity is kept for this one
        String text = SCENARIO.replace("  remove: [equity]\n", "");
        Scenarios read = read(text);

        assertThat(read.problems()).extracting(Problem::message).isEmpty();
        assertThat(read.cases()).singleElement().satisfies(each -> {
            assertThat(each.proposal().title()).isEqualTo("Changed");
            assertThat(Report.check(Bundled.RULEBOOK, each).differences()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            tier: CENTRAL_PREFERRED\\n  standing: FIRM | standing: FIRM | sub/example.yaml expect.tier (line 13, column 3): found no field `tier`
            tier: CENTRAL_PREFERRED | tier: PREFERRED | (line 13, column 9): found the text `PREFERRED`; allowed: one of SINGLE_CENTRAL
            title: An example | titel: An example | found the unknown field `titel`
            strength: EDGE | strength: SURE | found the text `SURE`
            scenario: example | scenario: Example | scenario (line 1, column 11): found the text `Example`
            scenario: example | scenario: other | found `other` in a file named `example`; allowed: a file named for its scenario
            - { source: wdw-2023, clause: S2 } | [] | clauses
            source: wdw-2023 | source: wdw | clauses[0].source (line 4, column 15): found the source `wdw`; allowed: a source of the rulebook: house, htn-2023, wdw-2023
            clause: S2 | clause: S9 | clauses[0].clause (line 4, column 33): found the clause `S9`; allowed: a clause of wdw-2023: P0
            gap-scope: cohort | gap-scope: all | (line 6, column 12): found `gap-scope: all`
            gap-scope: cohort | gap: cohort | found `gap: cohort`; allowed: an answer to a question of the rulebook
            aim.outcomes: DEMONSTRATED | aim.outcome: DEMONSTRATED | expect.findings["aim.outcome"] (line 16, column 15): found the unknown criterion `aim.outcome`
            aim.outcomes: DEMONSTRATED | aim.outcomes: SHOWN | found the text `SHOWN`
            aim.outcomes: claim | aim.outcome: claim | expect.concludedBy["aim.outcome"]
            claim.demonstrated | claim.shown | (line 17, column 32): found the unknown rule `claim.shown`
            CENTRAL_PREFERRED: { aims | PREFERRED: { aims | found the unknown central tier `PREFERRED`; allowed: one of SINGLE_CENTRAL, CENTRAL_PREFERRED, BACKSTOP
            aims: SATISFIED | aims: MET | found the text `MET`; allowed: one of SATISFIED, BLOCKED, OPEN
            rules: [usage.preferred] | rules: [usage.prefered] | expect.rules[0] (line 19, column 11): found the unknown rule `usage.prefered`
            notRules: [usage.local] | notRules: [usage.nowhere] | expect.notRules[0] (line 20, column 14): found the unknown rule `usage.nowhere`
            platform.yaml | plattform.yaml | given.base (line 8, column 9): found `base` `../bases/plattform.yaml`, which is not there
            remove: [equity] | remove: [equity.efect] | given.remove[0] (line 9, column 12): found the path `equity.efect`; allowed: a path to something in the base
            remove: [equity] | remove: [evidence.ev-9] | found the path `evidence.ev-9`
            remove: [equity] | without: [equity] | found the unknown field `without`
            title: Changed | titel: Changed | sub/example.yaml given.change.titel (line 11, column 5): found the unknown field `titel`
            title: Changed | evidence: { ev-value: { grade: 9 } } | sub/example.yaml given.change.evidence.ev-value.grade (line 11
            remove: [equity] | remove: [version] | bases/platform.yaml (as changed by sub/example.yaml) version
            """)
    void whatIsWrongIsReportedWithItsPlace(String found, String instead, String message) throws IOException {
        String text = SCENARIO.replace(found.replace("\\n", "\n"), instead);
        assertThat(text).isNotEqualTo(SCENARIO);

        Scenarios read = read(text);

        assertThat(read.cases()).isEmpty();
        assertThat(read.problems()).extracting(Problem::message).anyMatch(each -> each.contains(message));
    }

    @Test
    void aBaseWithAMistakeOfItsOwnIsNamed() throws IOException {
        Path base = folder.resolve("bases/platform.yaml");
        Files.writeString(base, Files.readString(base).replace("version: 1", "version: none"));

        assertThat(messages(read(SCENARIO)))
                .anyMatch(each -> each.startsWith(
                        "bases/platform.yaml (as changed by sub/example.yaml) version (line 4, column 10): found"));
    }

    @Test
    void aBaseMayBeAScenarioThatStatesItsProposalAndNoOther() throws IOException {
        Files.writeString(
                folder.resolve("sub/first.yaml"),
                SCENARIO.replace("example", "first").replace("  remove: [equity]\n", ""));

        assertThat(messages(read(SCENARIO.replace("../bases/platform.yaml", "first.yaml"))))
                .anyMatch(each -> each.contains("found a base that has a base itself"));

        String inline =
                "  " + Files.readString(folder.resolve("bases/platform.yaml")).replace("\n", "\n  ");
        String given = SCENARIO.substring(SCENARIO.indexOf("  base:"), SCENARIO.indexOf("expect:"));
        Files.writeString(
                folder.resolve("sub/first.yaml"),
                SCENARIO.replace("scenario: example", "scenario: first").replace(given, inline + "\n"));
        Scenarios both =
                read(SCENARIO.replace("../bases/platform.yaml", "first.yaml").replace("  remove: [equity]\n", ""));
        assertThat(messages(both))
                .containsExactly(
                        "bases/platform.yaml: found a document that is no scenario; allowed: a top-level `scenario`, or a proposal that some scenario has as its base");
        assertThat(both.cases()).extracting(Case::id).containsExactly("example", "first");
    }

    @Test
    void aBaseIsFoundFromTheWholeFolderTooAndOutsideOfAPart() throws IOException {
        String text = SCENARIO.replace("../bases", "bases").replace("  remove: [equity]\n", "");
        assertThat(messages(read(text))).isEmpty();

        Files.writeString(folder.resolve("sub/example.yaml"), SCENARIO.replace("  remove: [equity]\n", ""));
        assertThat(ScenarioReader.read(Bundled.RULEBOOK, ScenarioFiles.ofFolder(folder.resolve("sub")))
                        .cases())
                .hasSize(1);
    }

    @Test
    void twoScenariosOfOneIdAreRefused() throws IOException {
        Files.createDirectories(folder.resolve("also"));
        Files.writeString(folder.resolve("also/example.yaml"), SCENARIO.replace("  remove: [equity]\n", ""));

        assertThat(messages(read(SCENARIO.replace("  remove: [equity]\n", ""))))
                .containsExactly("sub/example.yaml scenario (line 1, column 11): found `example`, which is also in"
                        + " also/example.yaml; allowed: each scenario once");
    }

    @Test
    void anUnreadableDocumentIsRefused() throws IOException {
        Files.writeString(folder.resolve("broken.yaml"), "scenario: [\n");

        assertThat(messages(read(SCENARIO.replace("  remove: [equity]\n", ""))))
                .singleElement()
                .satisfies(each -> assertThat(each).startsWith("broken.yaml"));
    }

    @Test
    void theProposalOfAScenarioCanBeTakenAlone() throws IOException {
        Path file = folder.resolve("sub/example.yaml");
        Files.writeString(file, SCENARIO.replace("  remove: [equity]\n", ""));
        Result<Proposal> read = ScenarioReader.proposal(file);
        assertThat(read)
                .isInstanceOfSatisfying(
                        Result.Ok.class,
                        accepted -> assertThat(((Proposal) accepted.value()).title())
                                .isEqualTo("Changed"));

        assertThat(ScenarioReader.proposal(folder.resolve("bases/platform.yaml"))
                        .problems())
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("found no field `given`");
    }

    @Test
    void everyKindOfDifferenceIsTold() throws IOException {
        String text = SCENARIO.replace("  remove: [equity]\n", "")
                .replace("tier: CENTRAL_PREFERRED", "tier: BACKSTOP\n  level: ICS")
                .replace("standing: FIRM", "standing: PROVISIONAL")
                .replace("possibleTiers: [CENTRAL_PREFERRED]", "possibleTiers: [LOCAL, BACKSTOP]")
                .replace("DEMONSTRATED", "ARGUED")
                .replace("claim.demonstrated", "claim.argued")
                .replace("{ aims: SATISFIED }", "{ aims: OPEN, scale.critical: OPEN }")
                .replace("rules: [usage.preferred]", "rules: [usage.local]")
                .replace("notRules: [usage.local]", "notRules: [usage.preferred]");
        Case each = read(text).cases().get(0);

        assertThat(each.scenario().expect().tier()).isEqualTo(Tier.BACKSTOP);
        assertThat(Report.check(Bundled.RULEBOOK, each).differences())
                .containsExactly(
                        new Mismatch("tier", "BACKSTOP", "CENTRAL_PREFERRED"),
                        new Mismatch("standing", "PROVISIONAL", "FIRM"),
                        new Mismatch("possible tiers", "BACKSTOP, LOCAL", "CENTRAL_PREFERRED"),
                        new Mismatch("level", "ICS", "none, for the tier is not LOCAL"),
                        new Mismatch("finding aim.outcomes", "ARGUED", "DEMONSTRATED"),
                        new Mismatch("finding aim.outcomes, concluded by", "claim.argued", "claim.demonstrated"),
                        new Mismatch("requirement CENTRAL_PREFERRED aims", "OPEN", "SATISFIED"),
                        new Mismatch(
                                "requirement CENTRAL_PREFERRED scale.critical",
                                "OPEN",
                                "no such requirement in this reading"),
                        new Mismatch("rule usage.local", "fired", "not fired"),
                        new Mismatch("rule usage.preferred", "not fired", "fired"));
    }

    @Test
    void changesMergeFieldsAndItemsAndReplaceTheRest() throws IOException {
        String change = """
                    evidence:
                      ev-value: { grade: 2 }
                      ev-new:
                        title: Added
                        kind: ACCOUNT
                        grade: 1
                        comparator: { design: NONE }
                        independent: true
                        date: 2022-12-31
                    aims: { outcomes: { supportedBy: [ev-new] } }
                    service: { suppliers: [] }
                """;
        String text = SCENARIO.replace("    title: Changed\n", change)
                .replace("remove: [equity]", "remove: [aims.populationHealth, standards.STD-1, equivalents]");
        Proposal proposal = read(text).cases().get(0).proposal();

        assertThat(proposal.evidence()).hasSize(7);
        assertThat(proposal.evidence())
                .filteredOn(item -> item.id().equals("ev-value"))
                .allMatch(item -> item.grade() == 2);
        assertThat(proposal.aims().outcomes().orElseThrow().supportedBy()).containsExactly("ev-new");
        assertThat(proposal.aims().outcomes().orElseThrow().claim()).isPresent();
        assertThat(proposal.aims().populationHealth()).isEmpty();
        assertThat(proposal.service().suppliers()).contains(List.of());
        assertThat(proposal.standards()).contains(List.of());
    }

    private Scenarios read(String text) throws IOException {
        Files.writeString(folder.resolve("sub/example.yaml"), text);
        return ScenarioReader.read(Bundled.RULEBOOK, ScenarioFiles.ofFolder(folder));
    }

    private static List<String> messages(Scenarios read) {
        return read.problems().stream().map(Problem::message).toList();
    }
}
