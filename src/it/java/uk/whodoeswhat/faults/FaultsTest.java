package uk.whodoeswhat.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs still work, in short by every build, and longer by the full one; what they find is measured with the long ones. */
class FaultsTest {

    @Test
    void killsTheService() {
        assertNothingLost("kill", "--rounds=2", "--seconds=0.5", "--writers=4");
    }

    @Test
    @Tag("full")
    void killsTheDatabaseServer() {
        assertNothingLost("kill", "--kill-postgres", "--rounds=1", "--seconds=0.5", "--writers=4");
    }

    @Test
    @Tag("full")
    void setsTheClockBack() {
        assertNothingLost("disk", "--only=CLOCK", "--writers=2");
    }

    @Test
    void loads() {
        assertThat(run("load", "--seconds=1", "--warm-up=1", "--clients=2"))
                .contains("recorded", "p99", "heap after collection", "ledger", "lost 0");
    }

    @Test
    @Tag("full")
    void asksForPages() {
        assertThat(run("pages", "--decisions=10", "--requests=2", "--warm-up=1", "--most=60000"))
                .contains("p95", "/decisions/ID ", "/rulebook/certificate", "lost 0")
                .containsPattern("acknowledged 1\\d, ");
    }

    @Test
    @Tag("full")
    void killsTheServiceAgainAndAgain() {
        assertNothingLost("kill", "--rounds=10", "--seconds=1");
    }

    @Test
    @Tag("full")
    void killsTheServiceOnPostgres() {
        assertNothingLost("kill", "--postgres", "--rounds=5", "--seconds=1");
    }

    @Test
    @Tag("full")
    void killsOneOfSeveralInstances() {
        assertNothingLost("instances", "--seconds=2");
    }

    @Test
    @Tag("full")
    void takesTheDatabaseAway() {
        assertNothingLost("disk", "--only=DATABASE", "--away=4");
    }

    @Test
    @Tag("full")
    void fillsTheDisk(@TempDir Path folder) throws IOException {
        Optional<SmallDisk> disk = SmallDisk.mount(folder.resolve("tried"));
        assumeTrue(disk.isPresent(), "no file system can be mounted here");
        disk.orElseThrow().close();

        assertNothingLost("disk", "--only=DISK");
    }

    private static void assertNothingLost(String... arguments) {
        assertThat(run(arguments)).endsWith("lost 0" + System.lineSeparator()).contains("half-written 0, wrong 0");
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        List<String> quickly = new ArrayList<>(List.of(arguments));
        quickly.addAll(List.of("--java=-XX:TieredStopAtLevel=1", "--java=-XX:+UseSerialGC"));
        int status = Faults.run(new PrintWriter(out), quickly.toArray(String[]::new));
        assertThat(status).as(out.toString()).isZero();
        return out.toString();
    }
}
