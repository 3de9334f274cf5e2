package uk.whodoeswhat.faults;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The programs of this package, one command each. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        subcommands = {
            KillCommand.class,
            InstancesCommand.class,
            DiskCommand.class,
            LoadCommand.class,
            PagesCommand.class
        },
        description = "Puts the service under load and faults, and says what was lost.")
public final class Faults {

    public static void main(String[] args) {
        System.exit(run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), args));
    }

    static int run(PrintWriter out, String... args) {
        ((Logger) LoggerFactory.getLogger("io.zonky"))
                .setLevel(Level.OFF); // a server that was killed cannot be stopped
        return new CommandLine(new Faults()).setOut(out).execute(args);
    }
}
