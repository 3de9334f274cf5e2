package uk.whodoeswhat.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import uk.whodoeswhat.document.DocumentReader;

/** The lines of a stream, one at a time. Of a line that is too long only its first bytes are kept: enough to be refused. */
final class Lines {
    private static final int MOST = DocumentReader.MAX_BYTES + 1;

    private final InputStream in;
    private final byte[] buffer = new byte[8192];
    private int next;
    private int end;

    Lines(InputStream in) {
        this.in = in;
    }

    /** The bytes of the next line without its end; none after the last. */
    Optional<byte[]> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        boolean any = false;
        while (fill()) {
            any = true;
            int from = next;
            while (next < end && buffer[next] != '\n') {
                next++;
            }
            line.write(buffer, from, Math.min(next - from, MOST - line.size()));
            if (next < end) {
                next++;
                break;
            }
        }
        return any ? Optional.of(line.toByteArray()) : Optional.empty();
    }

    private boolean fill() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, in.read(buffer));
        }
        return next < end;
    }
}
