package uk.whodoeswhat.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The lines of a stream, one at a time; however long a line is, no more than 1 MiB of it is kept. */
final class BatchLines {
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long number;

    BatchLines(InputStream in) {
        this.in = in;
    }

    /** The next line, unless there is none. */
    Optional<BatchLine> next() throws IOException {
        if (at == end && !fill()) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long length = 0;
        do {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            length += at - from;
            line.write(buffer, from, Math.min(at - from, BatchLine.KEPT - line.size()));
            if (at < end) {
                at++;
                break;
            }
        } while (fill());
        return Optional.of(new BatchLine(++number, line.toByteArray(), length));
    }

    /** How many lines were read whole. */
    long count() {
        return number;
    }

    private boolean fill() throws IOException {
        at = 0;
        end = 0; // nothing is left, should reading fail
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
