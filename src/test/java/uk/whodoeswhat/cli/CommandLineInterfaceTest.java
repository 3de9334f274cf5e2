package uk.whodoeswhat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.whodoeswhat.Leftovers;
import uk.whodoeswhat.web.StartRefused;

class CommandLineInterfaceTest {
    private static final Pattern SPACES = Pattern.compile(" +");

    @Test
    void servesWithoutACommandAndWithServe() {
        assertThat(Run.of().served()).containsExactly(List.of());
        assertThat(Run.of("serve", "--server.port=8081").served()).containsExactly(List.of("--server.port=8081"));
        assertThat(Run.of("--server.port=8081", "--who-does-what.data=d").served())
                .containsExactly(List.of("--server.port=8081", "--who-does-what.data=d"));
    }

    @Test
    void servesNothingItDoesNotUnderstand() {
        Run run = Run.of("serve", "8081");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .isEqualToIgnoringNewLines("serve: found `8081`; allowed: settings such as --server.port=8081");
        assertThat(run.served()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "decid                                   | Found `decid`; allowed: the commands ",
                "decid                                   | Did you mean decide?",
                "decide                                  | Missing required parameter: 'FILE'",
                "decide --detail some x                  | found `some`; allowed: tier, trace, full",
                "decide --format xml x                   | found `xml`; allowed: text, json",
                "decide --bogus x                        | Unknown option: '--bogus'",
                "decide --reading x x                    | --reading: found `x`; allowed: question=answer",
                "decide --reading a=b --reading a=c x    | --reading: found two answers to `a`",
                "decide --reading gap-scope=x x          | `x` is not an answer to gap-scope; its answers are cohort, all-icbs",
                "decide --reading x=y x                  | `x` is not a question of this rulebook; its questions are single-criteria,",
                "batch in                                | Missing required parameter",
                "batch none.ndjson -                     | cannot read `none.ndjson`: there is no such file or folder",
                "batch - no/such/folder.ndjson           | cannot write `no/such/folder.ndjson`: there is no such file or folder"
            })
    void saysHowItIsUsed(String arguments, String told) {
        Run run = Run.of(SPACES.split(arguments));
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(told).doesNotContain("\tat ");
        assertThat(Leftovers.in(run.err())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "serve --help",
                "decide --help",
                "batch --help",
                "scenarios --help",
                "certify --help",
                "replay --help",
                "backup --help",
                "restore --help",
                "export-log --help",
                "verify-log --help",
                "cosign --help"
            })
    void helps(String arguments) {
        Run run = Run.of(SPACES.split(arguments));
        assertThat(run.status()).isZero();
        assertThat(run.served()).isEmpty();
        assertThat(run.out()).startsWith("Usage: who-does-what");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(Leftovers.inLayout(run.out())).isEmpty();
    }

    @Test
    void givesTheVersionsOfProgramAndRulebook() {
        assertThat(Run.of("--version").out())
                .containsPattern("(?s)^Who Does What \\d.*Rulebook who-does-what-2023 .*sha256:[0-9a-f]{64}\n$");
    }

    @Test
    void tellsAnUnexpectedFaultOnALineAndWhereOnlyOnRequest() {
        Run hidden = failing("serve");
        assertThat(hidden.status()).isEqualTo(70);
        assertThat(hidden.err()).contains("a defect").doesNotContain("\tat ");
        assertThat(failing("serve", "--debug").err()).contains("a defect", "\tat ");
        assertThat(failing("serve", "--debug=true").err()).contains("a defect", "\tat ");
    }

    @Test
    void saysNothingMoreOfAStartThatWasRefused() {
        Run run = failing(new StartRefused("The store does not open", List.of()) {}, "serve");
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).isEmpty();
    }

    private static Run failing(String... arguments) {
        return failing(new IllegalStateException("a defect"), arguments);
    }

    private static Run failing(RuntimeException fault, String... arguments) {
        var err = new StringWriter();
        var streams = new Console(
                new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream(), new PrintWriter(err), false);
        ServiceStarter failing = settings -> {
            throw fault;
        };
        int status = CommandLineInterface.run(streams, failing, arguments);
        return new Run(status, "", err.toString(), List.of());
    }
}
