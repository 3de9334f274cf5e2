package uk.whodoeswhat.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LogFile;
import org.springframework.boot.logging.LoggingInitializationContext;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.logback.LogbackLoggingSystem;

/** Logs of the service: as those of the commands, with the levels that its settings give. */
public final class ServiceLogs extends LogbackLoggingSystem {

    public ServiceLogs(ClassLoader loader) {
        super(loader);
    }

    /** From now on Spring takes this for its logs. */
    static void use() {
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, ServiceLogs.class.getName());
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
}
