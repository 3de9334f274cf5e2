package uk.whodoeswhat.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The programs still work, in short; what they find is measured with the long ones. */
class FaultsTest {

    @Test
    void killsTheService() {
        assertNothingLost("kill", "--rounds=2", "--seconds=0.5", "--writers=4");
    }

    @Test
    void killsTheDatabaseServer() {
        assertNothingLost("kill", "--kill-postgres", "--rounds=1", "--seconds=0.5", "--writers=4");
    }

    @Test
    void setsTheClockBack() {
        assertNothingLost("disk", "--only=CLOCK", "--writers=2");
    }

    @Test
    void loads() {
        assertThat(run("load", "--seconds=1", "--warm-up=1", "--clients=2"))
                .contains("recorded", "p99", "heap after collection", "ledger", "lost 0");
    }

    @Test
    void asksForPages() {
        assertThat(run("pages", "--decisions=10", "--requests=2", "--warm-up=1", "--most=60000"))
                .contains("p95", "/decisions/ID ", "/rulebook/certificate", "lost 0")
                .containsPattern("acknowledged 1\\d, ");
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
