package uk.whodoeswhat.faults;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The service as it runs anywhere, in a process of its own; what it logs goes into a file. */
final class ServiceProcess implements Closeable {
    private static final Pattern ANSWERS = Pattern.compile("answers at (http://127\\.0\\.0\\.1:\\d+)");
    private static final long START_SECONDS = 180;

    private final Process process;
    private final Path log;
    private final String url;

    private ServiceProcess(Process process, Path log, String url) {
        this.process = process;
        this.log = log;
        this.url = url;
    }

    /** A start that came to nothing: its exit status, and what it said. */
    record Refused(int status, String said) {}

    /**
     * Starts it and waits until it answers.
     *
     * @param log a file that is not there yet
     * @param java options of its virtual machine
     */
    static ServiceProcess start(StorePlace place, Path log, List<String> java)
            throws IOException, InterruptedException {
        Process process = launch(place, log, java);
        Matcher answers = ANSWERS.matcher("");
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!answers.reset(Files.readString(log)).find()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                process.destroyForcibly();
                throw new IOException("the service does not start: " + Files.readString(log));
            }
            Thread.sleep(25);
        }
        return new ServiceProcess(process, log, answers.group(1));
    }

    /** Starts it where it must not start, and waits until it has given up. */
    static Refused refused(StorePlace place, Path log) throws IOException, InterruptedException {
        Process process = launch(place, log, List.of());
        if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the service started, or did not end: " + Files.readString(log));
        }
        return new Refused(process.exitValue(), Files.readString(log).strip());
    }

    private static Process launch(StorePlace place, Path log, List<String> java) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(List.of("-classpath", classPath(), "uk.whodoeswhat.WhoDoesWhat", "serve"));
        command.addAll(place.arguments());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return process;
    }

    /** That of this program without the tests. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
                .filter(each -> !Path.of(each).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    String url() {
        return url;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    String logged() throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8);
    }

    /** kill -9: it gets no chance to do anything more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends as a service is ended by its administrator. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
