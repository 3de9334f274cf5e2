package uk.whodoeswhat.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of files. */
record FolderSource(Path folder) implements LogSource {
    @Override
    public Optional<byte[]> read(String path) throws IOException {
        Path file = folder.resolve(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_FILE + 1);
            if (bytes.length > MAX_FILE) {
                throw new IOException("`" + path + "` has more than " + MAX_FILE + " bytes");
            }
            return Optional.of(bytes);
        }
    }

    @Override
    public List<String> list(String beginning) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.startsWith(beginning))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public Optional<LogSource> pack(String path) throws IOException {
        return Optional.of(ZipSource.of(folder.resolve(path)));
    }
}
