package uk.whodoeswhat.web;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.store.FolderName;

/** Opens the rulebook once: the bundled one, or the folder that `who-does-what.rules` names. */
@Configuration(proxyBeanMethods = false)
class RulebookConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(RulebookConfiguration.class);

    /** A rulebook and how long the start waited for it; the bundled one is opened beside the start. */
    record Opened(Rulebook rulebook, Duration took) {}

    @Bean
    Opened opened(@Value("${who-does-what.rules:}") String folder) {
        long began = System.nanoTime();
        Result<Rulebook> read = folder.isBlank()
                ? Rulebook.bundled(Rulebook.SHIPPED)
                : FolderName.read("who-does-what.rules", folder).flatMap(Rulebook::ofFolder);
        if (!(read instanceof Result.Ok<Rulebook> accepted)) {
            throw new RulebookRefused(folder.isBlank() ? Rulebook.SHIPPED : folder, read.problems());
        }
        Rulebook rulebook = accepted.value();
        Opened opened = new Opened(rulebook, Duration.ofNanos(System.nanoTime() - began));
        LOG.info(
                "rulebook {} {} {} open after waiting {} ms",
                rulebook.manifest().id(),
                rulebook.manifest().version(),
                rulebook.digest(),
                opened.took().toMillis());
        return opened;
    }

    @Bean
    Rulebook rulebook(Opened opened) {
        return opened.rulebook();
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> share(Opened opened) {
        return event -> {
            Duration taken = event.getTimeTaken();
            if (taken != null) {
                LOG.info(
                        "ready in {} ms, {} ms of them spent waiting for the rulebook",
                        taken.toMillis(),
                        opened.took().toMillis());
            }
        };
    }
}
