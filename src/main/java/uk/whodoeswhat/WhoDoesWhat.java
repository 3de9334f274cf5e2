package uk.whodoeswhat;

import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.aot.AbstractAotProcessor;
import uk.whodoeswhat.cli.CommandLineInterface;
import uk.whodoeswhat.cli.SpringServiceStarter;

/** The program: runs the command that its arguments name; without one it is the service. */
@SpringBootApplication(scanBasePackages = "uk.whodoeswhat.web")
public class WhoDoesWhat {

    public static void main(String[] args) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            // The build asks which beans there are, and ends the start with an exception of its own.
            serve(List.of(args));
            return;
        }
        int status = CommandLineInterface.run(WhoDoesWhat::serve, args);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static void serve(List<String> settings) {
        SpringServiceStarter.start(WhoDoesWhat.class, settings);
    }
}
