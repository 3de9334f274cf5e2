package uk.whodoeswhat.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
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
                environment.getRequiredProperty("who-does-what.bodies.wait", Duration.class),
                environment.getRequiredProperty("who-does-what.bodies.rate", DataSize.class),
                environment.getRequiredProperty("server.tomcat.max-swallow-size", DataSize.class),
                environment.getRequiredProperty("who-does-what.bodies.at-once", Integer.class) / DRAINING_SHARE));
    }

    /** Around all that the container does with a request. */
    private static final class Timing extends ValveBase {
        private final Duration wait;
        private final DataSize rate;
        private final DataSize swallowed;
        private final Semaphore draining;

        Timing(Duration wait, DataSize rate, DataSize swallowed, int atOnce) {
            super(true);
            this.wait = wait;
            this.rate = rate;
            this.swallowed = swallowed;
            this.draining = new Semaphore(atOnce);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            org.apache.coyote.Request body = request.getCoyoteRequest();
            InputBuffer before = body.getInputBuffer();
            TimedBody timed = new TimedBody(body, wait, rate);
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
