package uk.whodoeswhat.web;

import org.springframework.core.env.Environment;

/** The values of the settings that people give. */
public final class SettingValues {

    /**
     * Reads those that are more than text, before anything is opened.
     *
     * @throws SettingRefused at the first that says nothing the service can work with
     */
    public static void check(Environment environment) {
        ServerPorts.check(environment);
        BodyLimits.of(environment);
        NamedProxies.valve(environment);
        StoreConfiguration.check(environment);
    }

    private SettingValues() {}
}
