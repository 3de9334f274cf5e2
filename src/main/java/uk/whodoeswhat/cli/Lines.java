package uk.whodoeswhat.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import uk.whodoeswhat.document.DocumentReader;

/** Reads lines one by one and keeps at most 1 MiB of each, however long it is. */
final class Lines {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long number;

    /** A line without its end: its number from 1, its bytes, and how many there were; the bytes are none when too many. */
    static final class Line {
        private final long number;
        private final byte[] bytes;
        private final long length;

        private Line(long number, byte[] bytes, long length) {
            this.number = number;
            this.bytes = bytes;
            this.length = length;
        }

        long number() {
            return number;
        }

        byte[] bytes() {
            return bytes;
        }

        long length() {
            return length;
        }

        boolean isTooLong() {
            return length > DocumentReader.MAX_BYTES;
        }

        boolean isBlank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return !isTooLong();
        }
    }

    Lines(InputStream in) {
        this.in = in;
    }

    /** The next line, unless there is none. */
    Optional<Line> next() throws IOException {
        if (at == end && !fill()) {
            return Optional.empty();
        }
        number++;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        do {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            length += at - from;
            if (length <= DocumentReader.MAX_BYTES) {
                line.write(buffer, from, at - from);
            } else {
                line.reset();
            }
            if (at < end) {
                at++;
                break;
            }
        } while (fill());
        return Optional.of(new Line(number, line.toByteArray(), length));
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
