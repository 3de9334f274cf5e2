package uk.whodoeswhat.cli;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.boot.context.metrics.buffering.StartupTimeline;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.metrics.StartupStep;
import uk.whodoeswhat.rulebook.Rulebook;

/** Starts Spring, and says on one line for people where it answers and by which rules. */
public final class SpringService {
    private static final int STEPS = 10_000;

    /** Why the service does not start is told on a line, with a stack trace only on request. */
    private static final Map<String, Object> TOLD_BY_THE_COMMAND =
            Map.of("logging.level.org.springframework.boot.SpringApplication", "off");

    /** Returns when the service answers; it goes on until the program is ended. */
    public static void start(Class<?> application, List<String> settings) {
        BufferingApplicationStartup startup = new BufferingApplicationStartup(STEPS);
        startup.addFilter(step -> step.getName().equals("spring.beans.instantiate"));
        SpringApplication spring = new SpringApplication(application);
        spring.setApplicationStartup(startup);
        spring.setDefaultProperties(TOLD_BY_THE_COMMAND);
        ConfigurableApplicationContext context = spring.run(settings.toArray(String[]::new));
        System.err.println(line(context, startup));
    }

    private static String line(ConfigurableApplicationContext context, BufferingApplicationStartup startup) {
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
            took(bean, context, startup)
                    .ifPresent(time ->
                            line.append(", opened in ").append(time.toMillis()).append(" ms"));
        }
        return line.toString();
    }

    /** The longest of making the rulebook and making what it is made from. */
    private static Optional<Duration> took(
            String rulebook, ConfigurableApplicationContext context, BufferingApplicationStartup startup) {
        Set<String> beans = new HashSet<>(Set.of(context.getBeanFactory().getDependenciesForBean(rulebook)));
        beans.add(rulebook);
        return startup.getBufferedTimeline().getEvents().stream()
                .filter(event -> isOfOne(beans, event.getStartupStep()))
                .map(StartupTimeline.TimelineEvent::getDuration)
                .max(Comparator.naturalOrder());
    }

    private static boolean isOfOne(Set<String> beans, StartupStep step) {
        for (StartupStep.Tag tag : step.getTags()) {
            if (tag.getKey().equals("beanName") && beans.contains(tag.getValue())) {
                return true;
            }
        }
        return false;
    }

    private SpringService() {}
}
