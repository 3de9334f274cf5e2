package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.whodoeswhat.document.Problem;

/** What the threads beside the writer do with what they are thrown. */
class BackgroundTest {
    private final List<Integer> exits = new CopyOnWriteArrayList<>();
    private final List<Problem> broken = new CopyOnWriteArrayList<>();
    private final FatalErrors fatal = new FatalErrors(exits::add);
    private final Database database = mock(Database.class);

    private static List<Throwable> throwables() {
        return List.of(
                new IllegalStateException("a fault"),
                new NoClassDefFoundError("a class"),
                new OutOfMemoryError("gone"));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void aCheckThatDoesNotEndSaysSoAndNothingMoreIsRecorded(Throwable thrown) throws SQLException {
        when(database.name()).thenReturn("who-does-what.db");
        when(database.damage()).thenThrow(thrown);

        try (BackgroundLogCheck checking = checking()) {
            await().until(() -> checking.integrity().problem().isPresent());

            assertThat(checking.integrity().problem().orElseThrow().message())
                    .contains("did not end", thrown.toString());
            await().until(() -> broken.size() == 1);
            await().until(() -> exits.isEmpty() != thrown instanceof OutOfMemoryError);
        }
    }

    @Test
    void aPoolThatIsBusyIsNoDamage() throws SQLException {
        when(database.file()).thenReturn(Optional.of(Path.of("who-does-what.db")));
        when(database.damage()).thenThrow(new SQLTransientConnectionException("reader - Connection is not available"));

        try (BackgroundLogCheck checking = checking()) {
            verify(database, timeout(10_000)).damage();

            assertThat(checking.integrity().problem()).isEmpty();
            assertThat(broken).isEmpty();
        }
    }

    private BackgroundLogCheck checking() {
        return new BackgroundLogCheck(database, mock(DataDirectory.class), Optional.empty(), false, broken::add, fatal);
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void whatKeepsNamesFromBeingErasedKeepsNoDraftsAndIsTriedAgain(Throwable thrown) {
        DecisionWriter recorder = mock(DecisionWriter.class);
        Drafts drafts = mock(Drafts.class);
        when(recorder.drafts()).thenReturn(drafts);
        when(recorder.eraseNames(any())).thenThrow(thrown);
        Retention years = new Retention(Period.ofYears(2));
        ClockCheck clock = new ClockCheck(InstantSource.system(), System::nanoTime, Optional::of);

        try (RetentionJob erasing =
                new RetentionJob(recorder, new Retentions(Optional.of(years), Optional.of(years)), clock, fatal)) {
            erasing.start();

            verify(drafts, timeout(10_000)).deleteUntouched(years);

            assertThat(erasing.isAlive()).isTrue();
            assertThat(exits.isEmpty()).isEqualTo(!(thrown instanceof OutOfMemoryError));
        }
    }
}
