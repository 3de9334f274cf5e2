package uk.whodoeswhat.web;

import java.util.List;
import org.springframework.core.env.Environment;

/** The ports that the service answers at. */
final class ServerPorts {
    private static final List<String> SETTINGS = List.of("server.port", "management.server.port");
    private static final int HIGHEST = 65_535;

    private ServerPorts() {}

    /** That each that is stated is one; 0 is any that is free, and empty text states none. */
    static void check(Environment environment) {
        for (String setting : SETTINGS) {
            String stated = environment.getProperty(setting, "");
            if (!stated.isEmpty() && !isPort(stated)) {
                throw new SettingRefused(setting, stated, "a whole number from 0 to " + HIGHEST);
            }
        }
    }

    private static boolean isPort(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= HIGHEST;
    }
}
