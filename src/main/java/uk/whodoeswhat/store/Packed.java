package uk.whodoeswhat.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/** Bytes made smaller for the database, and whole again; their first byte tells zlib from xz. */
final class Packed {
    /** A decision takes no more: 32 KiB. */
    static final int MOST = 32 << 10;

    private static final int XZ = 0xFD;
    /** Of zlib: for a decision it takes half the time of the usual 6, and makes a fifth more of it. */
    private static final int LEVEL = 3;

    /** By zlib, which is fast. */
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

    /**
     * Where zlib makes too much of them by xz, which is slow. It sees repetitions that are farther apart, such as the ids of
     * hundreds of pieces of evidence that every claim cites.
     */
    static byte[] small(byte[] bytes) {
        byte[] fast = of(bytes);
        return fast.length <= MOST ? fast : xz(bytes);
    }

    private static byte[] xz(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(out, new LZMA2Options())) {
            xz.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory", e);
        }
        return out.toByteArray();
    }

    static byte[] whole(byte[] packed) {
        try (InputStream in = opened(packed)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a record in the database cannot be unpacked", e);
        }
    }

    private static InputStream opened(byte[] packed) throws IOException {
        InputStream in = new ByteArrayInputStream(packed);
        return packed.length > 0 && (packed[0] & 0xFF) == XZ ? new XZInputStream(in) : new InflaterInputStream(in);
    }

    private Packed() {}
}
