package uk.whodoeswhat.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Believes what a proxy says of a client, its address and whether it came by HTTPS, of the proxies only that the operator named:
 * anybody can write such headers. The name that the client asked for is always that of the {@code Host} header.
 */
@Component
class NamedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String SETTING = "who-does-what.proxies";

    private static final String STRATEGY = "server.forward-headers-strategy";

    private final Environment environment;

    NamedProxies(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        valve(environment).ifPresent(factory::addEngineValves);
    }

    /** What believes the proxies that are named; empty where none are. */
    static Optional<RemoteIpValve> valve(Environment environment) {
        String strategy = environment.getProperty(STRATEGY, "none");
        if (!strategy.equals("none")) {
            throw new SettingRefused(
                    STRATEGY, strategy, "none; name your proxies in " + SETTING + ", and only they are believed");
        }
        List<String> proxies = Binder.get(environment)
                .bind(SETTING, Bindable.listOf(String.class))
                .orElse(List.of());
        if (proxies.isEmpty()) {
            return Optional.empty();
        }
        RemoteIpValve valve = new RemoteIpValve();
        try {
            valve.setInternalProxies(proxies.stream().map(NamedProxies::range).collect(Collectors.joining(",")));
        } catch (IllegalArgumentException e) {
            throw new SettingRefused(
                    SETTING, String.join(", ", proxies), "addresses such as 10.0.0.7, or ranges such as 10.0.0.0/8");
        }
        valve.setProtocolHeader("X-Forwarded-Proto");
        return Optional.of(valve);
    }

    /** Without a mask, the container would take it for a regular expression, and without all its parts for another address. */
    private static String range(String address) {
        if (!address.contains(":") && address.chars().filter(c -> c == '.').count() != 3) {
            throw new IllegalArgumentException(address);
        }
        String mask = address.contains(":") ? "/128" : "/32";
        return address.contains("/") ? address : address + mask;
    }
}
