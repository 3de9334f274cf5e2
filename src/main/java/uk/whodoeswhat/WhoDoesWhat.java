package uk.whodoeswhat;

import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import uk.whodoeswhat.cli.CommandLineInterface;
import uk.whodoeswhat.cli.SpringService;

/** The program: runs the command that its arguments name; without one it is the service. */
@SpringBootApplication(scanBasePackages = "uk.whodoeswhat.web")
public class WhoDoesWhat {

    public static void main(String[] args) {
        int status = CommandLineInterface.run(WhoDoesWhat::serve, args);
        if (status != 0) {
            System.exit(status);
        }
    }

    private static void serve(List<String> settings) {
        SpringService.start(WhoDoesWhat.class, settings);
    }
}
