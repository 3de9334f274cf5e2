package uk.whodoeswhat.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.apache.catalina.Container;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Has the container refuse in problem documents too, where a request is too broken to reach a filter. */
@Component
class ContainerErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            Container host = context.getParent();
            if (host instanceof StandardHost standard) {
                standard.setErrorReportValveClass(Valve.class.getName());
            }
        });
    }

    /** Writes the container's own errors; made by the container, by name. */
    public static final class Valve extends ErrorReportValve {
        private static final String TOO_LARGE =
                StringManager.getManager(Http11InputBuffer.class).getString("iib.requestheadertoolarge.error");

        @Override
        protected void report(Request request, Response response, @Nullable Throwable throwable) {
            int status = status(request, response, throwable);
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            response.setStatus(status);
            String id = UUID.randomUUID().toString();
            HttpStatus known = HttpStatus.resolve(status);
            String body = String.format(
                    Locale.ROOT, """
                    {"title":"%s","status":%d,"detail":"%s","requestId":"%s"}""", known == null ? "Error" : known.getReasonPhrase(), status, detail(status), id);
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setHeader(RequestIds.REQUEST, id);
                response.setHeader(RequestIds.CORRELATION, id);
                response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
                response.finishResponse();
            } catch (IOException | IllegalStateException e) {
                container.getLogger().debug("nobody is left to tell", e);
            }
        }

        /** The container says of all that does not fit its buffer that it is a bad request. */
        private static int status(Request request, Response response, @Nullable Throwable throwable) {
            if (response.getStatus() != HttpStatus.BAD_REQUEST.value()
                    || throwable == null
                    || !TOO_LARGE.equals(throwable.getMessage())) {
                return response.getStatus();
            }
            HttpStatus status = request.getCoyoteRequest().requestURI().isNull()
                    ? HttpStatus.URI_TOO_LONG
                    : HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE;
            return status.value();
        }

        private static String detail(int status) {
            return status == HttpStatus.URI_TOO_LONG.value()
                    ? "The address is longer than this service reads."
                    : status == HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE.value()
                            ? "The headers are larger than this service reads."
                            : "The request is not one that HTTP allows.";
        }
    }
}
