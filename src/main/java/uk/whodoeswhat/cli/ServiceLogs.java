package uk.whodoeswhat.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemFactory;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Logs of the service: as those of the commands, with the levels that its settings give. */
final class ServiceLogs extends LogbackLoggingSystem {

    ServiceLogs(ClassLoader loader) {
        super(loader);
    }

    @Override
    protected void loadDefaults(@Nullable LoggingInitializationContext started, @Nullable LogFile file) {
        LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
        logs.reset();
        logs.addListener(levelsOfTheJdk(logs));
        new Logs().configure(logs);
    }

    /** Tomcat logs by what Java has for it, which is told the levels too. */
    private static LevelChangePropagator levelsOfTheJdk(LoggerContext logs) {
        LevelChangePropagator levels = new LevelChangePropagator();
        levels.setContext(logs);
        levels.setResetJUL(true);
        levels.start();
        return levels;
    }

    /** Spring finds it in `spring.factories`, and asks it before its own. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public static final class Factory implements LoggingSystemFactory {
        @Override
        public LoggingSystem getLoggingSystem(ClassLoader loader) {
            return new ServiceLogs(loader);
        }
    }
}
