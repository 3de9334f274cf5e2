package uk.whodoeswhat.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** All commands, and what they share: help, version, and how failures are told. */
@Command(
        name = "who-does-what",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        description = "Decides who should provide a digital service of the NHS, nationally or locally, with the clause "
                + "behind every step. Without a command it serves.",
        footer = {"", "Help on a command: who-does-what COMMAND --help"})
public final class CommandLineInterface implements Callable<Integer> {
    private static final String DEBUG_VARIABLE = "WHO_DOES_WHAT_DEBUG";

    private final ServeCommand serve;
    private final Failures failures;

    private CommandLineInterface(ServeCommand serve, Failures failures) {
        this.serve = serve;
        this.failures = failures;
    }

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Shows where in the program a fault came up; so does the environment variable "
                    + DEBUG_VARIABLE + ".")
    void debug(boolean on) {
        failures.showWhere(on || System.getenv(DEBUG_VARIABLE) != null);
    }

    /** Runs the command that the arguments name and gives the exit status; the service goes on after this returns. */
    public static int run(Service service, String... args) {
        return run(Streams.ofProcess(), service, args);
    }

    static int run(Streams streams, Service service, String... args) {
        Failures failures = new Failures(streams.err());
        try {
            return commands(streams, service, failures).execute(args);
        } catch (Throwable e) { // an error of the virtual machine is told like any other fault
            return failures.handle(e);
        }
    }

    /** Every command is registered here. */
    private static CommandLine commands(Streams streams, Service service, Failures failures) {
        ServeCommand serve = new ServeCommand(service);
        CommandLine all = new CommandLine(new CommandLineInterface(serve, failures))
                .addSubcommand(serve)
                .addSubcommand(new DecideCommand(streams))
                .addSubcommand(new BatchCommand(streams))
                .addSubcommand(new ScenariosCommand(streams))
                .addSubcommand(new CertifyCommand(streams))
                .addSubcommand(new ReplayCommand(streams))
                .addSubcommand(new BackupCommand(streams))
                .addSubcommand(new RestoreCommand(streams))
                .addSubcommand(new ExportLogCommand(streams))
                .addSubcommand(new VerifyLogCommand(streams))
                .addSubcommand(new CosignCommand(streams, InstantSource.system()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setOut(new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8), true))
                .setErr(streams.err());
        // Set last: what a subcommand inherits is asked for at once, and the version is the rulebook's too.
        all.getCommandSpec().versionProvider(new Versions());
        return all;
    }

    @Override
    public Integer call() {
        return serve.call();
    }
}
