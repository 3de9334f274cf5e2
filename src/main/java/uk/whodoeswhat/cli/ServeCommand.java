package uk.whodoeswhat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Starts the service. */
@Command(
        name = "serve",
        description =
                "Serves pages and an interface for programs at http://127.0.0.1:8080, to this machine only. This is "
                        + "what happens without a command, too.",
        footer = {
            "",
            "Settings are given as --NAME=VALUE, for instance --server.port=8081.",
            "Exit status of a start that fails: 2 bad usage; 3 the store or the rulebook does not open; 70 a fault."
        })
final class ServeCommand implements Callable<Integer> {
    private final ServiceStarter service;

    @Unmatched
    private List<String> settings;

    ServeCommand(ServiceStarter service, List<String> settings) {
        this.service = service;
        this.settings = new ArrayList<>(settings);
    }

    static boolean isSetting(String argument) {
        return argument.startsWith("--") && argument.indexOf('=') > 0;
    }

    @Override
    public Integer call() {
        for (String setting : settings) {
            if (!isSetting(setting)) {
                throw new BadUsage("serve: found `" + setting + "`; allowed: settings such as --server.port=8081");
            }
        }
        service.start(List.copyOf(settings));
        return Exit.OK;
    }
}
