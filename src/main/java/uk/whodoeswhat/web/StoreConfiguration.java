package uk.whodoeswhat.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.Environment;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.store.DecisionWriter;
import uk.whodoeswhat.store.FatalErrors;
import uk.whodoeswhat.store.FolderName;
import uk.whodoeswhat.store.RetentionJob;
import uk.whodoeswhat.store.Retentions;
import uk.whodoeswhat.store.Store;
import uk.whodoeswhat.store.StoreEnvironment;
import uk.whodoeswhat.store.StoreObserver;
import uk.whodoeswhat.store.StoreProbe;
import uk.whodoeswhat.store.StoreSettings;

/** Opens the store that the settings name, after its checks; application.properties says which settings there are. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** Ends this process. */
    @Bean
    FatalErrors fatalErrors() {
        return new FatalErrors();
    }

    @Bean
    StoreEnvironment sources(FatalErrors fatal) {
        return StoreEnvironment.ofSystem(fatal);
    }

    /** A store that cannot be trusted is refused at the start, although nobody has asked for it yet. */
    @Bean
    static LazyInitializationExcludeFilter openedAtOnce() {
        return LazyInitializationExcludeFilter.forBeanTypes(DecisionWriter.class, RetentionJob.class);
    }

    static void check(Environment environment) {
        stated(Retentions.read(name -> environment.getProperty(name, "")));
        settings(environment);
    }

    /** Before the store: a setting that says nothing keeps it closed. */
    @Bean
    Retentions retentions(Environment environment) {
        return stated(Retentions.read(name -> environment.getProperty(name, "")));
    }

    @Bean
    @DependsOn("retentions")
    DecisionWriter recorder(Environment environment, StoreEnvironment sources, StoreObserver observer) {
        Result<DecisionWriter> read = DecisionWriter.open(settings(environment), sources, observer);
        if (read instanceof Result.Ok<DecisionWriter> accepted) {
            return accepted.value();
        }
        throw new StoreRefused(read.problems());
    }

    /** The recorder closes it. */
    @Bean(destroyMethod = "")
    Store store(DecisionWriter recorder) {
        return recorder.store();
    }

    @Bean
    RetentionJob erasing(DecisionWriter recorder, Retentions retentions, StoreEnvironment sources) {
        return RetentionJob.daily(recorder, retentions, sources);
    }

    @Bean
    StoreProbe storeProbe(DecisionWriter recorder, StoreEnvironment sources) {
        return new StoreProbe(recorder, sources);
    }

    private static StoreSettings settings(Environment environment) {
        StoreSettings settings = new StoreSettings(
                path("who-does-what.data", environment.getProperty("who-does-what.data", "data")),
                stated(environment, "spring.datasource.url")
                        .map(url -> new StoreSettings.Postgres(
                                url,
                                stated(environment, "spring.datasource.username"),
                                stated(environment, "spring.datasource.password"))),
                stated(environment, "who-does-what.log.key").map(stated -> path("who-does-what.log.key", stated)),
                stated(environment, "who-does-what.log.origin"),
                Binder.get(environment)
                        .bind("who-does-what.log.cosigners", Bindable.listOf(String.class))
                        .orElse(List.of()));
        return stated(settings.checked());
    }

    private static Path path(String setting, String stated) {
        return stated(FolderName.read(setting, stated));
    }

    private static <T> T stated(Result<T> read) {
        if (read instanceof Result.Ok<T> accepted) {
            return accepted.value();
        }
        throw new SettingRefused(read.problems());
    }

    private static Optional<String> stated(Environment environment, String name) {
        return Optional.ofNullable(environment.getProperty(name)).filter(value -> !value.isBlank());
    }
}
