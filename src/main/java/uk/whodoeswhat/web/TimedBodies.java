package uk.whodoeswhat.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Gives every body a time as well as a size, before anything reads it, and ends connections whose bodies do not end. */
@Component
class TimedBodies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    /** Of the bodies that are read, so many times fewer are read to be thrown away. */
    private static final int DRAINING_SHARE = 4;

    private final Environment environment;

    TimedBodies(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Timing(
                BodyLimits.of(environment),
                environment.getRequiredProperty("server.tomcat.max-swallow-size", DataSize.class)));
    }

    /** Around all that the container does with a request. */
    private static final class Timing extends ValveBase {
        private final BodyLimits limits;
        private final DataSize swallowed;
        private final Semaphore draining;

        Timing(BodyLimits limits, DataSize swallowed) {
            super(true);
            this.limits = limits;
            this.swallowed = swallowed;
            this.draining = new Semaphore(Math.max(1, limits.atOnce() / DRAINING_SHARE));
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            org.apache.coyote.Request body = request.getCoyoteRequest();
            InputBuffer before = body.getInputBuffer();
            TimedBody timed = new TimedBody(body, limits);
            body.setInputBuffer(timed);
            try {
                getNext().invoke(request, response);
                if (!request.isAsync()) {
                    response.finishResponse();
                    drain(timed);
                }
            } finally {
                body.setInputBuffer(before);
            }
        }

        private void drain(TimedBody body) {
            if (!draining.tryAcquire()) {
                body.drain(0);
                return;
            }
            try {
                body.drain(swallowed.toBytes());
            } finally {
                draining.release();
            }
        }
    }
}
