package uk.whodoeswhat.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of one request, however it is read, for which is waited in all no longer than its limits say, and a second more for
 * so much of it that came. What the program takes to work on it does not count. One thread reads at a time.
 */
final class TimedBody implements InputBuffer {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private static final String BROKEN = TimedBody.class.getName();

    private final Request request;
    private final InputBuffer in;
    private final BodyLimits limits;
    private long waited;
    private long bytes;

    TimedBody(Request request, BodyLimits limits) {
        this.request = request;
        this.in = request.getInputBuffer();
        this.limits = limits;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        long began = System.nanoTime();
        int read = read(handler);
        waited += System.nanoTime() - began;
        bytes += Math.max(0, read);
        if (waited > limits.patience().toNanos() + bytes / limits.rate().toBytes() * SECOND) {
            request.setAttribute(BROKEN, true);
            throw new SocketTimeoutException("the body came too slowly"); // which the container answers with 408
        }
        return read;
    }

    private int read(ApplicationBufferHandler handler) throws IOException {
        try {
            return in.doRead(handler);
        } catch (SocketTimeoutException | BadRequestException e) {
            request.setAttribute(BROKEN, true);
            throw e;
        } catch (EOFException e) { // as a bad request, not as a client that went away: it may still read the answer
            request.setAttribute(BROKEN, true);
            throw new BadRequestException(e);
        }
    }

    /** Whether the body ended too early, was no body or came too slowly; its client may still read what it is answered. */
    static boolean isBroken(HttpServletRequest request) {
        return request.getAttribute(BROKEN) != null;
    }

    @Override
    public int available() {
        return in.available();
    }

    /**
     * Reads what nobody read, so that the client, which may still send, sees the answer; of what is more than {@code most} or
     * comes too slowly nothing, and the connection ends.
     */
    void drain(long most) {
        AtomicBoolean whole = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, whole);
        if (whole.get()) {
            return;
        }
        try {
            long left = request.hasExpectation() ? 0 : most;
            int read = 0;
            while (read >= 0 && left > 0) {
                read = doRead(new Unkept());
                left -= read;
            }
            if (read >= 0) {
                request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        } catch (IOException e) {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** Takes bytes that nobody wants. */
    private static final class Unkept implements ApplicationBufferHandler {
        private ByteBuffer buffer = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // nothing is kept
        }
    }
}
