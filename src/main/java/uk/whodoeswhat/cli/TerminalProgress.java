package uk.whodoeswhat.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on standard error, where a person watches; of a known number of bytes, or none. */
final class TerminalProgress implements AutoCloseable {
    private static final int COLUMNS = 79;
    private static final long MEBIBYTE = 1 << 20;

    private final Optional<ProgressBar> bar;

    /** A size below 0 is not known. */
    TerminalProgress(boolean watched, long size) {
        this.bar = watched ? Optional.of(bar(size)) : Optional.empty();
    }

    private static ProgressBar bar(long size) {
        return new ProgressBarBuilder()
                .setTaskName("Deciding")
                .setInitialMax(size)
                .setUnit(" MiB", MEBIBYTE)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(
                        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                        COLUMNS))
                .build();
    }

    void by(long bytes) {
        bar.ifPresent(each -> each.stepBy(bytes));
    }

    @Override
    public void close() {
        bar.ifPresent(ProgressBar::close);
    }
}
