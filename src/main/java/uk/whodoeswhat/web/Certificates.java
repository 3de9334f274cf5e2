package uk.whodoeswhat.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.certificate.Certificate;
import uk.whodoeswhat.certificate.CertificateObserver;
import uk.whodoeswhat.certificate.Certifier;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.store.FatalErrors;

/**
 * The certificates of rulebooks, for every reading. One takes seconds, so it is made when it is first asked for, on a thread of
 * its own, and kept for all who ask.
 */
@Component
public class Certificates {
    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

    private final Map<String, CompletableFuture<Made>> byDigest = new ConcurrentHashMap<>();
    private final FatalErrors fatal;

    Certificates(FatalErrors fatal) {
        this.fatal = fatal;
    }

    /** A certificate, and how long it took to make. */
    public record Made(Certificate certificate, Duration took) {}

    /**
     * The certificate if it is there; otherwise it is begun, unless it is under way.
     *
     * @throws java.util.concurrent.CompletionException once, if it could not be made
     */
    public Optional<Made> ready(Rulebook rulebook) {
        CompletableFuture<Made> made = byDigest.computeIfAbsent(rulebook.digest(), digest -> begin(rulebook));
        if (made.isCompletedExceptionally()) {
            byDigest.remove(rulebook.digest(), made);
        }
        return made.isDone() ? Optional.of(made.join()) : Optional.empty();
    }

    /** Everyone who asks waits for the same one; one that could not be made is made anew. */
    CompletableFuture<Made> of(Rulebook rulebook) {
        return byDigest.compute(
                        rulebook.digest(),
                        (digest, made) -> made == null || made.isCompletedExceptionally() ? begin(rulebook) : made)
                .copy();
    }

    private CompletableFuture<Made> begin(Rulebook rulebook) {
        return CompletableFuture.supplyAsync(() -> make(rulebook), Certificates::beside)
                .whenComplete((made, failure) -> Optional.ofNullable(failure).ifPresent(fatal::handle));
    }

    private static Made make(Rulebook rulebook) {
        long began = System.nanoTime();
        Certificate certificate = Certifier.ofEveryReading(rulebook, CertificateObserver.NONE);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        LOG.info(
                "the certificate of {} {} and took {} ms",
                rulebook.digest(),
                certificate.holds() ? "holds" : "does not hold",
                took.toMillis());
        return new Made(certificate, took);
    }

    private static void beside(Runnable work) {
        Thread thread = new Thread(work, "certificate");
        thread.setDaemon(true);
        thread.start();
    }
}
