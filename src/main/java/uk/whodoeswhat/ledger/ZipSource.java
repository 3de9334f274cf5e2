package uk.whodoeswhat.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip file, read whole: a pack is small, and one that unpacks to a mountain is refused. */
record ZipSource(SortedMap<String, byte[]> files) implements LogSource {
    private static final int MAX_FILES = 10_000;
    private static final int MAX_BYTES = 1 << 26;

    static ZipSource of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new ZipSource(read(zip));
        } catch (ZipException | IllegalArgumentException e) {
            throw new IOException("it is neither a folder nor a zip file that is whole (" + e.getMessage() + ")", e);
        }
    }

    private static SortedMap<String, byte[]> read(ZipFile zip) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        int room = MAX_BYTES;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.isDirectory()) {
                continue;
            }
            byte[] bytes = read(zip, entry, room);
            room -= bytes.length;
            checkName(entry.getName());
            if (files.put(entry.getName(), bytes) != null) {
                throw new IOException("the file `" + entry.getName() + "` is in it twice");
            }
            if (files.size() > MAX_FILES) {
                throw new IOException("it has more than " + MAX_FILES + " files");
            }
        }
        return files;
    }

    private static byte[] read(ZipFile zip, ZipEntry entry, int room) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(room + 1);
            if (bytes.length > room) {
                throw new IOException("unpacked it has more than " + MAX_BYTES + " bytes");
            }
            return bytes;
        }
    }

    /** Whoever unpacks the file must get what was verified, and nothing elsewhere. */
    private static void checkName(String name) throws IOException {
        boolean relative = !name.startsWith("/") && !name.contains("\\") && !name.contains(":");
        if (!relative || List.of(name.split("/", -1)).stream().anyMatch(step -> step.matches("|\\.|\\.\\."))) {
            throw new IOException("the name `" + name + "` leads out of the zip file");
        }
    }

    @Override
    public Optional<byte[]> read(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public List<String> list(String beginning) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(beginning))
                .toList();
    }
}
