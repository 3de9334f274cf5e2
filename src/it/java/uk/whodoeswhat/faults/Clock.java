package uk.whodoeswhat.faults;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import uk.whodoeswhat.WhoDoesWhat;
import uk.whodoeswhat.store.StoreEnvironment;

/** A clock that can be set, and the service that goes by it: in this process, since the machine's own clock is not ours. */
final class Clock implements InstantSource, AutoCloseable {
    private volatile Duration ahead = Duration.ZERO;
    private final ConfigurableApplicationContext service;

    Clock(StorePlace place) {
        SpringApplication spring = new SpringApplication(WhoDoesWhat.class);
        StoreEnvironment sources = new StoreEnvironment(this, UUID::randomUUID, new SecureRandom());
        spring.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("setClock", StoreEnvironment.class, () -> sources, bean -> bean.setPrimary(true)));
        List<String> arguments = new ArrayList<>(place.arguments());
        arguments.add("--logging.level.root=warn");
        this.service = spring.run(arguments.toArray(String[]::new));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    void ahead(Duration by) {
        ahead = by;
    }

    String url() {
        return "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
    }

    @Override
    public void close() {
        service.close();
    }
}
