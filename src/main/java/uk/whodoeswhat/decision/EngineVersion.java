package uk.whodoeswhat.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The version of this program, as its build wrote it down. */
public final class EngineVersion {
    private static final String PATH = "/META-INF/build-info.properties";
    private static final String VERSION = read();

    /** For example `0.1.0`. */
    public static String get() {
        return VERSION;
    }

    private static String read() {
        Properties properties = new Properties();
        try (@Nullable InputStream in = EngineVersion.class.getResourceAsStream(PATH)) {
            if (in == null) {
                throw new IllegalStateException(PATH + " is not on the class path: build with Maven");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(PATH, e);
        }
        return properties.getProperty("build.version", "");
    }

    private EngineVersion() {}
}
