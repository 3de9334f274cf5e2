package uk.whodoeswhat.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A log that a service publishes; each file must arrive whole within the time given. */
final class UrlSource implements LogSource {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final Duration patience;
    private final HttpClient client;

    UrlSource(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    static UrlSource of(String address) throws IOException {
        try {
            URI uri = new URI(address.endsWith("/") ? address : address + "/");
            if (uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                throw new IOException("this is not the address of a log, such as https://example.org/log");
            }
            return new UrlSource(uri, PATIENCE);
        } catch (URISyntaxException e) {
            throw new IOException("this is not the address of a log, such as https://example.org/log", e);
        }
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(patience).build();
        CompletableFuture<HttpResponse<InputStream>> answer = client.sendAsync(request, BodyHandlers.ofInputStream());
        CompletableFuture<Optional<byte[]>> body = answer.thenApplyAsync(response -> body(response));
        try {
            return body.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            abandon(answer);
            throw new IOException("`" + path + "` did not arrive within " + patience.toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            throw new IOException("`" + path + "` cannot be fetched: " + reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for `" + path + "`");
        }
    }

    private static Optional<byte[]> body(HttpResponse<InputStream> response) {
        try (InputStream in = response.body()) {
            if (response.statusCode() == 404 || response.statusCode() == 410) {
                return Optional.empty();
            }
            if (response.statusCode() != 200) {
                throw new Unfetched("the service answers with the status " + response.statusCode());
            }
            byte[] bytes = in.readNBytes(MAX_FILE + 1);
            if (bytes.length > MAX_FILE) {
                throw new Unfetched("it has more than " + MAX_FILE + " bytes");
            }
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new Unfetched("it broke off");
        }
    }

    /** Whoever reads the body is let go: the connection is closed. */
    private static void abandon(CompletableFuture<HttpResponse<InputStream>> answer) throws IOException {
        if (!answer.cancel(true) && !answer.isCompletedExceptionally()) {
            answer.join().body().close();
        }
    }

    private static String reason(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Unfetched unfetched) {
            return String.valueOf(unfetched.getMessage());
        }
        String message = cause == null ? null : cause.getMessage();
        return message == null ? "nobody answers at this address" : message;
    }

    @Override
    public List<String> list(String beginning) {
        return List.of(); // a log that is published has no listing
    }

    /** Why a body was not taken; never leaves this class. */
    private static final class Unfetched extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unfetched(String message) {
            super(message);
        }
    }
}
