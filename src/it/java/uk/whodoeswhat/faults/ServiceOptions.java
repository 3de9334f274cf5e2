package uk.whodoeswhat.faults;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How services are started. */
final class ServiceOptions {
    @Option(
            names = "--java",
            paramLabel = "OPTION",
            description = "An option of Java for each service; may be given again.")
    private List<String> java = new ArrayList<>();

    List<String> java() {
        return java;
    }
}
