package uk.whodoeswhat.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    static final String DEBUG_VARIABLE = "WHO_DOES_WHAT_DEBUG";
    private static final boolean DEBUG = System.getenv(DEBUG_VARIABLE) != null;

    private final ServeCommand serve;
    private final FailureReport failures;

    private CommandLineInterface(ServeCommand serve, FailureReport failures) {
        this.serve = serve;
        this.failures = failures;
    }

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Shows where in the program a fault came up; so does the environment variable "
                    + DEBUG_VARIABLE + ".")
    void debug(boolean on) {
        failures.showWhere(on || DEBUG);
    }

    /** Runs the command that the arguments name and gives the exit status; the service goes on after this returns. */
    public static int run(ServiceStarter service, String... args) {
        return run(Console.ofProcess(), service, args);
    }

    static int run(Console streams, ServiceStarter service, String... given) {
        String[] args = withCommand(given);
        FailureReport failures = new FailureReport(streams.err());
        failures.showWhere(DEBUG);
        try {
            Settings.checkVariables(System.getenv().keySet());
            Charsets.check(args);
            return onlyServes(args)
                    ? new ServeCommand(service, settings(args)).call()
                    : commands(streams, service, failures, args).execute(args);
        } catch (Throwable e) { // also what the virtual machine throws ends in a line and a status, not a trace
            return failures.handle(e);
        }
    }

    /** Without a command it serves, also where settings are given. */
    private static String[] withCommand(String... args) {
        boolean serves = args.length == 0 || isSetting(args[0]);
        return serves ? Stream.concat(Stream.of("serve"), Stream.of(args)).toArray(String[]::new) : args;
    }

    /** A start that only has settings is not kept waiting by what the other commands need. */
    private static boolean onlyServes(String... args) {
        return args[0].equals("serve") && settings(args).stream().allMatch(CommandLineInterface::isSetting);
    }

    /** The names of settings have a dot, and those of the options here, such as `--debug=true`, have none. */
    private static boolean isSetting(String arg) {
        return ServeCommand.isSetting(arg) && arg.substring(0, arg.indexOf('=')).contains(".");
    }

    private static List<String> settings(String... args) {
        return List.of(args).subList(1, args.length);
    }

    /** Every command is registered here; to look at all of them takes time, so only at the one that the arguments name. */
    private static CommandLine commands(
            Console streams, ServiceStarter service, FailureReport failures, String... args) {
        ServeCommand serve = new ServeCommand(service, List.of());
        CommandLine commands = new CommandLine(new CommandLineInterface(serve, failures));
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("serve", () -> serve);
        all.put("decide", () -> new DecideCommand(streams));
        all.put("batch", () -> new BatchCommand(streams));
        all.put("scenarios", () -> new ScenariosCommand(streams));
        all.put("certify", () -> new CertifyCommand(streams));
        all.put("replay", () -> new ReplayCommand(streams));
        all.put("backup", () -> new BackupCommand(streams));
        all.put("restore", () -> new RestoreCommand(streams));
        all.put("export-log", () -> new ExportLogCommand(streams));
        all.put("verify-log", () -> new VerifyLogCommand(streams));
        all.put("cosign", () -> new CosignCommand(streams, InstantSource.system()));
        String first = args[0];
        all.forEach((name, command) -> {
            if (name.equals(first) || !all.containsKey(first)) {
                commands.addSubcommand(command.get());
            }
        });
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures)
                .setOut(new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8), true))
                .setErr(streams.err());
        // Set last: what a subcommand inherits is asked for at once, and the version is the rulebook's too.
        commands.getCommandSpec().versionProvider(new VersionText());
        return commands;
    }

    @Override
    public Integer call() {
        return serve.call();
    }
}
