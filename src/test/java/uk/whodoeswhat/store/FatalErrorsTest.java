package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FatalErrorsTest {
    private final List<Integer> exits = new ArrayList<>();
    private final FatalErrors fatal = new FatalErrors(exits::add);

    private static List<Throwable> outlived() {
        return List.of(
                new StackOverflowError(),
                new NoClassDefFoundError(),
                new AssertionError(),
                new IllegalStateException(),
                new Exception(),
                new CompletionException(new StackOverflowError()));
    }

    private static List<Throwable> fatal() {
        return List.of(
                new OutOfMemoryError(),
                new InternalError(),
                new UnknownError(),
                new CompletionException(new OutOfMemoryError()),
                new IllegalStateException(new CompletionException(new InternalError())));
    }

    @ParameterizedTest
    @MethodSource("outlived")
    void goesOnAfterWhatAThreadOutlives(Throwable thrown) {
        fatal.handle(thrown);

        assertThat(exits).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fatal")
    void endsTheProcessAfterAnErrorOfTheVirtualMachine(Throwable thrown) {
        fatal.handle(thrown);

        assertThat(exits).containsExactly(70);
    }

    @Test
    void endsThisProcessUnlessItIsToldOtherwise() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Dying.class.getName())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(70);
        assertThat(out).contains("the process ends with status 70", "OutOfMemoryError");
    }

    /** A process with another thread that would keep it running. */
    static final class Dying {
        public static void main(String[] arguments) throws InterruptedException {
            new Thread(() -> new FatalErrors().handle(new OutOfMemoryError("of a test"))).start();
            Thread.sleep(60_000);
        }

        private Dying() {}
    }
}
