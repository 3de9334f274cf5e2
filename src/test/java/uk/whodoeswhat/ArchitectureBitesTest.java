package uk.whodoeswhat;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Each rule of the architecture names the class under {@code wrong} that breaks it, and no other. */
class ArchitectureBitesTest {

    private static final Architecture ARCHITECTURE = new Architecture("uk.whodoeswhat.wrong");
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages("uk.whodoeswhat.wrong");

    @Test
    void anEarlierPackageMayNotUseALaterOne() {
        assertOnlyBroken(ARCHITECTURE.packagesUseOnlyEarlierOnes(), "finding.UsesALaterPackage");
    }

    @Test
    void theApiMayNotUseAPage() {
        assertOnlyBroken(ARCHITECTURE.theApiDoesWithoutThePages(), "web.UsesAPage");
    }

    @Test
    void packagesOutsideTheEngineMayNotFormACycle() {
        assertThat(details(ARCHITECTURE.packagesFormNoCycles()))
                .contains("board.UsesCatalogue", "catalogue.UsesBoard")
                .doesNotContain("decision.");
    }

    @Test
    void droolsOutsideTheEngineIsFound() {
        assertOnlyBroken(ARCHITECTURE.droolsLivesInTheEngine(), "decision.UsesDrools");
    }

    @Test
    void aCertificateThatRunsRulesIsFound() {
        assertOnlyBroken(ARCHITECTURE.theCertificateOnlyParsesRules(), "certificate.RunsRules");
    }

    @Test
    void springInTheEngineIsFound() {
        assertOnlyBroken(ARCHITECTURE.springStaysAtTheEdges(), "framework.UsesSpring");
    }

    @Test
    void aMethodThatWouldNeverBeCalledIsFound() {
        assertOnlyBroken(ARCHITECTURE.nothingListensByAnnotation(), "web.ListensByAnnotation");
    }

    @Test
    void aPackageCalledUtilIsFound() {
        assertOnlyBroken(ARCHITECTURE.packagesAreNamedForTheDomain(), "util.LivesInUtil");
    }

    @Test
    void aNameThatIsUsedTwiceIsFound() {
        assertThat(details(ARCHITECTURE.simpleNamesAreUsedOnce()))
                .contains("wrong.ledger.UsedTwice", "wrong.store.UsedTwice", "wrong.store.Outside$UsedTwice")
                .doesNotContain("Within");
    }

    @Test
    void aPackageThatIsNotNullMarkedIsFound() {
        assertThat(details(ARCHITECTURE.packagesAreNullMarked()))
                .contains("tier.InAPackageWithoutNullMarked")
                .doesNotContain("web.UsesSpringAtTheEdge");
    }

    private static void assertOnlyBroken(ArchRule rule, String name) {
        var report = rule.evaluate(WRONG).getFailureReport();
        assertThat(report.getDetails())
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).contains("uk.whodoeswhat.wrong." + name));
    }

    private static String details(ArchRule rule) {
        return String.join("\n", rule.evaluate(WRONG).getFailureReport().getDetails());
    }
}
