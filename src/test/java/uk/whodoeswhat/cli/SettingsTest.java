package uk.whodoeswhat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A setting of the program that there is not is refused, with the nearest there is. */
class SettingsTest {
    private static final Pattern NAMED = Pattern.compile("#   (who-does-what\\.[a-z.-]+)");

    @Test
    void areThoseThatTheFileOfSettingsTellsOf() throws IOException {
        String file = Files.readString(Path.of("src/main/resources/application.properties"));
        assertThat(NAMED.matcher(file).results().map((MatchResult found) -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(Settings.KNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "who-does-what.dta, who-does-what.data",
        "who-does-what.log.orgin, who-does-what.log.origin",
        "who-does-what.log.cosigner, who-does-what.log.cosigners",
        "who-does-what.retention.draft, who-does-what.retention.drafts",
        "who-does-what.rule, who-does-what.rules",
        "whodoeswhat.data, who-does-what.data",
        "Who-Does-What.Retention, who-does-what.retention",
        "who_does_what.log.origin, who-does-what.log.origin"
    })
    void anUnknownSettingIsRefused(String given, String meant) {
        assertThatThrownBy(() -> Settings.check(with(given)))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("Found the setting `" + given + "`")
                .hasMessageEndingWith("; did you mean `" + meant + "`?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who-does-what.data",
                "who-does-what.log.cosigners[0]",
                "who-does-what.retention",
                "server.port",
                "whodoeswhatever"
            })
    void aKnownOneAndThoseOfOthersAreTaken(String given) {
        assertThatCode(() -> Settings.check(with(given))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "WHO_DOES_WHAT_DAT, WHO_DOES_WHAT_DATA",
        "WHODOESWHAT_DATA, WHO_DOES_WHAT_DATA",
        "WHO_DOES_WHAT_LOGKEY, WHO_DOES_WHAT_LOG_KEY",
        "WHO_DOES_WHAT_RETENTION_DRAFT, WHO_DOES_WHAT_RETENTION_DRAFTS"
    })
    void anUnknownVariableIsRefused(String given, String meant) {
        assertThatThrownBy(() -> Settings.checkVariables(List.of("PATH", given)))
                .isInstanceOf(BadUsage.class)
                .hasMessageContaining("Found the environment variable `" + given + "`")
                .hasMessageEndingWith("; did you mean `" + meant + "`?");
    }

    @Test
    void knownVariablesAreTaken() {
        assertThatCode(() -> Settings.checkVariables(List.of(
                        "WHO_DOES_WHAT_DATA", "WHO_DOES_WHAT_DEBUG", "WHO_DOES_WHAT_LOG_COSIGNERS_0_", "SERVER_PORT")))
                .doesNotThrowAnyException();
    }

    private static StandardEnvironment with(String name) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", Map.of(name, "value")));
        return environment;
    }
}
