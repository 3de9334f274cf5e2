package uk.whodoeswhat.batch;

import uk.whodoeswhat.document.DocumentReader;

/** A line without its end: its number from 1, its bytes, and how many there were; of too many only the first are kept. */
final class BatchLine {
    /** Enough of a line to see that it is too long. */
    static final int KEPT = DocumentReader.MAX_BYTES + 1;

    private final long number;
    private final byte[] bytes;
    private final long length;

    BatchLine(long number, byte[] bytes, long length) {
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
}
