package uk.whodoeswhat.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import uk.whodoeswhat.document.Nearest;
import uk.whodoeswhat.document.Problem;

/** The program's own settings: one that it does not know is refused, since it would be left out in silence. */
final class Settings {
    static final List<String> KNOWN = List.of(
            "who-does-what.bodies.at-once",
            "who-does-what.bodies.rate",
            "who-does-what.bodies.wait",
            "who-does-what.data",
            "who-does-what.log.cosigners",
            "who-does-what.log.key",
            "who-does-what.log.origin",
            "who-does-what.proxies",
            "who-does-what.retention",
            "who-does-what.retention.drafts",
            "who-does-what.rules");

    private static final List<String> VARIABLES = Stream.concat(
                    KNOWN.stream().map(Settings::variable), Stream.of(CommandLineInterface.DEBUG_VARIABLE))
            .toList();
    /** However it is spelled: Spring takes capitals and leaves marks out. */
    private static final Pattern OURS = Pattern.compile("^who[-_.]?does[-_.]?what[-_.]", Pattern.CASE_INSENSITIVE);

    private static final Pattern PLACE = Pattern.compile("\\[[0-9]+]$|_[0-9]+_?$");

    /** Refuses a setting of ours, from wherever it is given, that there is not. */
    static void check(ConfigurableEnvironment environment) {
        environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .filter(source -> !(source instanceof SystemEnvironmentPropertySource))
                .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
                .filter(OURS.asPredicate())
                .forEach(name -> check("the setting ", name, KNOWN));
    }

    /** The same for the environment variables that stand for settings. */
    static void checkVariables(Collection<String> names) {
        names.stream().filter(OURS.asPredicate()).forEach(name -> check("the environment variable ", name, VARIABLES));
    }

    private static void check(String what, String name, List<String> known) {
        if (!known.contains(plain(name))) {
            throw new BadUsage("Found " + what + Problem.quoted(name) + "; allowed: " + String.join(", ", known)
                    + Nearest.hint(plain(name), known));
        }
    }

    /** The name of a list, where it is that of one of its items. */
    private static String plain(String name) {
        return PLACE.matcher(name).replaceAll("");
    }

    private static String variable(String setting) {
        return setting.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private Settings() {}
}
