package uk.whodoeswhat.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Sha256;

/** The files of a rulebook: bytes by path, sorted. */
public record RulebookFiles(SortedMap<String, byte[]> contents) {
    public RulebookFiles {
        contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
    }

    /** All files below a folder but hidden ones, by their path with slashes. */
    public static RulebookFiles ofFolder(Path folder) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (!name.startsWith(".") && !name.contains("/.")) {
                    contents.put(name, Files.readAllBytes(path));
                }
            }
        }
        return new RulebookFiles(contents);
    }

    /**
     * The files that a listing names, from below a class-path folder.
     *
     * @throws IOException if one is missing or is not what the listing says
     */
    static RulebookFiles ofClassPath(String folder, String listing) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (String line : listing.lines().toList()) {
            String path = line.substring(line.indexOf("  ") + 2);
            contents.put(path, resource(folder + "/" + path));
        }
        RulebookFiles files = new RulebookFiles(contents);
        if (!files.listing().equals(listing)) {
            throw new IOException("the rulebook in `" + folder + "` is not the one that was built");
        }
        return files;
    }

    static byte[] resource(String path) throws IOException {
        try (@Nullable InputStream in = RulebookFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("`" + path + "` is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    /** The lines `<sha256>  <path>`, as `sha256sum` writes them. */
    public String listing() {
        return contents.entrySet().stream()
                .map(file -> HexFormat.of().formatHex(Sha256.of(file.getValue())) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    /** `sha256:` and the 64 hex digits of the SHA-256 of the listing. */
    public String digest() {
        return CanonicalJson.digest(listing().getBytes(StandardCharsets.UTF_8));
    }

    /** The paths that end so, sorted. */
    List<String> ending(String suffix) {
        return contents.keySet().stream().filter(path -> path.endsWith(suffix)).toList();
    }

    String text(String path) {
        return new String(contents.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    /** The DRL files' texts by path, each line of which ends as on Unix. */
    public Map<String, String> drl() {
        Map<String, String> texts = new TreeMap<>();
        ending(".drl").forEach(path -> texts.put(path, text(path).lines().collect(Collectors.joining("\n", "", "\n"))));
        return texts;
    }
}
