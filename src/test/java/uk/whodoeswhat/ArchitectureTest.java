package uk.whodoeswhat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "uk.whodoeswhat",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.Written.class})
class ArchitectureTest {

    private static final Architecture ARCHITECTURE = new Architecture("uk.whodoeswhat");

    @ArchTest
    static final ArchRule ORDER = ARCHITECTURE.packagesUseOnlyEarlierOnes();

    @ArchTest
    static final ArchRule PAGES = ARCHITECTURE.theApiDoesWithoutThePages();

    @ArchTest
    static final ArchRule CYCLES = ARCHITECTURE.packagesFormNoCycles();

    @ArchTest
    static final ArchRule DROOLS = ARCHITECTURE.droolsLivesInTheEngine();

    @ArchTest
    static final ArchRule PARSER = ARCHITECTURE.theCertificateOnlyParsesRules();

    @ArchTest
    static final ArchRule SPRING = ARCHITECTURE.springStaysAtTheEdges();

    @ArchTest
    static final ArchRule LISTENERS = ARCHITECTURE.nothingListensByAnnotation();

    @ArchTest
    static final ArchRule NAMES = ARCHITECTURE.packagesAreNamedForTheDomain();

    @ArchTest
    static final ArchRule SIMPLE_NAMES = ARCHITECTURE.simpleNamesAreUsedOnce();

    @ArchTest
    static final ArchRule NULLS = ARCHITECTURE.packagesAreNullMarked();

    /** Leaves out what the build writes beside our classes for Spring. */
    static final class Written implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("__");
        }
    }
}
