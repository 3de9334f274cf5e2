package uk.whodoeswhat.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

/** What a setting of the program states is looked at before anything starts. */
class SettingValuesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            bodies.at-once   | x            | a whole number from 1 to 10000
            bodies.at-once   | 0            | a whole number from 1 to 10000
            bodies.at-once   | -3           | a whole number from 1 to 10000
            bodies.at-once   | 1.5          | a whole number from 1 to 10000
            bodies.at-once   | 10001        | a whole number from 1 to 10000
            bodies.at-once   | 99999999999  | a whole number from 1 to 10000
            bodies.at-once   | ~~           | a whole number from 1 to 10000
            bodies.wait      | soon         | a time of 1s to 1h
            bodies.wait      | 0s           | a time of 1s to 1h
            bodies.wait      | 30           | a time of 1s to 1h
            bodies.wait      | -5s          | a time of 1s to 1h
            bodies.wait      | 9999999999d  | a time of 1s to 1h
            bodies.wait      | ~~           | a time of 1s to 1h
            bodies.rate      | much         | a size from 1B
            bodies.rate      | 0            | a size from 1B
            bodies.rate      | -1KB         | a size from 1B
            bodies.rate      | 1 KB/s       | a size from 1B
            retention        | never        | a period of a day to 200 years
            retention        | -P1Y         | a period of a day to 200 years
            retention.drafts | P201Y        | a period of a day to 200 years
            log.origin       | my log       | a name without spaces and `+`
            log.origin       | a+b          | a name without spaces and `+`
            log.cosigners    | somebody     | the key of a cosigner
            proxies          | everybody    | addresses such as 10.0.0.7
            """)
    void whatCannotBeIsRefusedWithWhatIsAllowed(String setting, String found, String allowed) throws IOException {
        assertThatThrownBy(() -> SettingValues.check(with(setting, found)))
                .isInstanceOf(SettingRefused.class)
                .hasMessageStartingWith("who-does-what." + setting)
                .hasMessageContaining(found.isEmpty() ? "found empty text" : "found `" + found + "`")
                .hasMessageContaining("; allowed: ")
                .hasMessageContaining(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "bodies.at-once, 1", "bodies.at-once, 10000", "bodies.wait, 1s", "bodies.wait, PT1H", "bodies.wait, 90000ms",
        "bodies.rate, 1B", "bodies.rate, 4096", "retention, P2Y", "retention, ''", "retention.drafts, 90",
        "log.origin, decisions.example.org", "proxies, '10.0.0.7, 10.1.0.0/16'", "proxies, ''"
    })
    void whatCanBeIsTaken(String setting, String value) {
        assertThatCode(() -> SettingValues.check(with(setting, value))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "server.port, x",
        "server.port, 65536",
        "server.port, -1",
        "server.port, 8080.5",
        "management.server.port, 1e3"
    })
    void aPortIsANumberOfOne(String setting, String found) {
        assertThatThrownBy(() -> SettingValues.check(new MockEnvironment().withProperty(setting, found)))
                .isInstanceOf(SettingRefused.class)
                .hasMessage(setting + ": found `" + found + "`; allowed: a whole number from 0 to 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "8080", "65535", ""})
    void aPortOrNoneIsTaken(String port) throws IOException {
        MockEnvironment environment = with("retention", "P2Y").withProperty("server.port", port);
        assertThatCode(() -> SettingValues.check(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"7, 2s, 3KB"})
    void whatIsTakenIsWhatIsStated(int atOnce, String wait, String rate) throws IOException {
        MockEnvironment environment = with("bodies.wait", wait)
                .withProperty("who-does-what.bodies.at-once", String.valueOf(atOnce))
                .withProperty("who-does-what.bodies.rate", rate);
        assertThat(BodyLimits.of(environment))
                .isEqualTo(new BodyLimits(Duration.ofSeconds(2), DataSize.ofKilobytes(3), 7));
    }

    private static MockEnvironment with(String setting, String value) throws IOException {
        Properties usual = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            usual.load(file);
        }
        MockEnvironment environment = new MockEnvironment().withProperty("who-does-what." + setting, value);
        environment.getPropertySources().addLast(new PropertiesPropertySource("usual", usual));
        return environment;
    }
}
