package uk.whodoeswhat.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;
import uk.whodoeswhat.document.Problem;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.store.FatalErrors;

/** Starts Spring, and says on one line for people where it answers and by which rules. */
public final class SpringServiceStarter {
    private static final Logger LOG = LoggerFactory.getLogger(SpringServiceStarter.class);

    /** Why the service does not start is told on a line, with a stack trace only on request. */
    private static final Map<String, Object> TOLD_BY_THE_COMMAND =
            Map.of("logging.level.org.springframework.boot.SpringApplication", "off");

    /** Returns when the service answers; it goes on until the program is ended. */
    public static void start(Class<?> application, List<String> settings) {
        needTemporaryFolder(Path.of(System.getProperty("java.io.tmpdir")));
        Thread.setDefaultUncaughtExceptionHandler(SpringServiceStarter::ended);
        Future<Duration> rulebook = openMeanwhile();
        // Both cores are busy: what Spring would start beside itself, a validator among it, only gets in the way.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        // The jar holds the beans that the build worked out. A start from classes may be of newer ones, and works them
        // out itself.
        SpringProperties.setProperty(
                AotDetector.AOT_ENABLED, String.valueOf(application.getPackage().getImplementationVersion() != null));
        SpringApplication spring = new SpringApplication(application);
        spring.setDefaultProperties(TOLD_BY_THE_COMMAND);
        spring.addListeners(new SettingsCheck());
        ConfigurableApplicationContext context = spring.run(settings.toArray(String[]::new));
        System.err.println(line(context, rulebook));
    }

    /** The server keeps there what is uploaded, until it is read. */
    static void needTemporaryFolder(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new BadUsage("java.io.tmpdir: found " + Problem.quoted(folder.toString())
                    + ", no folder that can be written to; allowed: another one, by -Djava.io.tmpdir=DIR before -jar");
        }
    }

    /** What ends a thread, of the server too, is told; where the whole process cannot outlive it, it is what ends. */
    static void ended(Thread thread, Throwable thrown) {
        new FatalErrors().handle(thrown);
        LOG.error("the thread {} has ended", thread.getName(), thrown);
    }

    /**
     * Opens the rulebook on a thread of its own while Spring starts, and rehearses with it; whoever asks for the rulebook next
     * waits for the rest of its opening only.
     */
    private static Future<Duration> openMeanwhile() {
        FutureTask<Duration> opening = new FutureTask<>(() -> {
            long began = System.nanoTime();
            RulebookOption.shipped();
            return Duration.ofNanos(System.nanoTime() - began);
        });
        Thread thread = new Thread(
                () -> {
                    opening.run();
                    rehearse();
                },
                "rulebook");
        thread.setDaemon(true);
        thread.start();
        return opening;
    }

    private static void rehearse() {
        try {
            if (RulebookOption.shipped() instanceof Result.Ok<Rulebook> shipped) {
                WarmUp.of(shipped.value());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(ConfigurableApplicationContext context, Future<Duration> opening) {
        String host = context.getEnvironment().getProperty("server.address", "127.0.0.1");
        String port = context.getEnvironment().getProperty("local.server.port", "");
        StringBuilder line = new StringBuilder("Who Does What answers at http://" + host + ":" + port);
        for (String bean : context.getBeanNamesForType(Rulebook.class)) {
            Rulebook rulebook = context.getBean(bean, Rulebook.class);
            line.append(" with rulebook ")
                    .append(rulebook.manifest().id())
                    .append(' ')
                    .append(rulebook.manifest().version())
                    .append(' ')
                    .append(rulebook.digest());
        }
        took(opening)
                .ifPresent(time -> line.append("; the rulebook opened in ")
                        .append(time.toMillis())
                        .append(" ms, beside the rest of the start"));
        return line.toString();
    }

    /** Empty where the shipped rulebook is not the one in use and is not open yet. */
    private static Optional<Duration> took(Future<Duration> opening) {
        try {
            return opening.isDone() ? Optional.of(opening.get()) : Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the shipped rulebook does not open", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private SpringServiceStarter() {}
}
