package uk.whodoeswhat.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Bytes deflated for the database (zlib), and whole again. */
final class Compressed {
    /** A decision takes no more: 64 KiB. */
    static final int MOST = 64 << 10;

    /** For a decision it takes half the time of the usual 6, and makes a fifth more of it. */
    private static final int LEVEL = 3;

    static byte[] of(byte[] bytes) {
        Deflater zlib = new Deflater(LEVEL);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4 + 64);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out, zlib)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory", e);
        } finally {
            zlib.end();
        }
        return out.toByteArray();
    }

    static byte[] whole(byte[] packed) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a record in the database cannot be unpacked", e);
        }
    }

    private Compressed() {}
}
