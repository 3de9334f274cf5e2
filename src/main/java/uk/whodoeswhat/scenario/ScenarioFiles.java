package uk.whodoeswhat.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The YAML and JSON files of a scenarios folder: bytes by path with slashes, sorted. */
public final class ScenarioFiles {
    static final String FOLDER = "scenarios/";
    static final String LISTING = "files.txt";

    private final SortedMap<String, byte[]> contents;
    private final Optional<Path> folder;

    private ScenarioFiles(SortedMap<String, byte[]> contents, Optional<Path> folder) {
        this.contents = Collections.unmodifiableSortedMap(contents);
        this.folder = folder;
    }

    /** All documents below a folder but hidden ones. */
    public static ScenarioFiles ofFolder(Path folder) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (String path : list(folder)) {
            contents.put(path, Files.readAllBytes(folder.resolve(path)));
        }
        return new ScenarioFiles(contents, Optional.of(folder));
    }

    /** One file; its base is looked for beside it. */
    static ScenarioFiles ofFile(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        SortedMap<String, byte[]> contents = new TreeMap<>();
        contents.put(String.valueOf(whole.getFileName()), Files.readAllBytes(whole));
        return new ScenarioFiles(contents, Optional.ofNullable(whole.getParent()));
    }

    /** The scenarios that were built with this program. */
    public static ScenarioFiles bundled() throws IOException {
        return ofClassPath(ScenarioFiles.class.getClassLoader());
    }

    /**
     * One of the bundled files; the path is relative to `scenarios/`.
     *
     * @throws IOException if there is no such file in the program
     */
    public static byte[] bundled(String path) throws IOException {
        return resource(ScenarioFiles.class.getClassLoader(), FOLDER + path);
    }

    /** What the listing on a class path names: a jar cannot be walked wherever it lies, but each of its files can be read. */
    static ScenarioFiles ofClassPath(ClassLoader loader) throws IOException {
        String listing = new String(resource(loader, FOLDER + LISTING), StandardCharsets.UTF_8);
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (String path : listing.lines().toList()) {
            contents.put(path, resource(loader, FOLDER + path));
        }
        return new ScenarioFiles(contents, Optional.empty());
    }

    private static byte[] resource(ClassLoader loader, String path) throws IOException {
        try (@Nullable InputStream in = loader.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("`" + path + "` is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    /** The paths of the documents below a folder, sorted. */
    static List<String> list(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> slashes(folder.relativize(path)))
                    .filter(ScenarioFiles::isDocument)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isDocument(String path) {
        String name = path.toLowerCase(Locale.ROOT);
        boolean hidden = name.startsWith(".") || name.contains("/.");
        return !hidden && (name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json"));
    }

    /** Bytes by path, sorted. */
    public SortedMap<String, byte[]> contents() {
        return contents;
    }

    /**
     * The path by which a file names another: relative to its own folder, else to the whole folder. Where neither is there, empty.
     * The scenarios of a part of a folder may have their bases outside of it.
     */
    Optional<String> find(String from, String named) {
        try {
            Path path = Path.of(named);
            return path.isAbsolute()
                    ? Optional.empty()
                    : Stream.of(Path.of(from).resolveSibling(path), path)
                            .map(each -> slashes(each.normalize()))
                            .filter(this::exists)
                            .findFirst();
        } catch (InvalidPathException e) { // a name that no file of this system can have
            return Optional.empty();
        }
    }

    private boolean exists(String path) {
        return contents.containsKey(path)
                || folder.filter(root -> Files.isRegularFile(root.resolve(path)))
                        .isPresent();
    }

    /** The bytes of a path that was found. */
    byte[] bytes(String path) throws IOException {
        byte[] bytes = contents.get(path);
        return bytes != null
                ? bytes
                : Files.readAllBytes(folder.orElse(Path.of("")).resolve(path));
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
