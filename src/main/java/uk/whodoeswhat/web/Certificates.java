package uk.whodoeswhat.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.certificate.Certificate;
import uk.whodoeswhat.rulebook.certificate.CertificateObserver;
import uk.whodoeswhat.rulebook.certificate.CertificateTree;
import uk.whodoeswhat.rulebook.certificate.Certifier;

/**
 * The certificates of rulebooks, for every reading. One takes seconds, so it is made when it is first asked for, on a thread of
 * its own, and kept for all who ask.
 */
@Component
class Certificates {
    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

    private final Map<String, CompletableFuture<Map<String, Object>>> byDigest = new ConcurrentHashMap<>();

    /** Everyone who asks waits for the same one; one that could not be made is made anew. */
    CompletableFuture<Map<String, Object>> of(Rulebook rulebook) {
        return byDigest.compute(
                        rulebook.digest(),
                        (digest, made) -> made == null || made.isCompletedExceptionally()
                                ? CompletableFuture.supplyAsync(() -> make(rulebook), Certificates::beside)
                                : made)
                .copy();
    }

    private static Map<String, Object> make(Rulebook rulebook) {
        long began = System.nanoTime();
        Certificate certificate = Certifier.ofEveryReading(rulebook, CertificateObserver.NONE);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        LOG.info(
                "the certificate of {} {} and took {} ms",
                rulebook.digest(),
                certificate.holds() ? "holds" : "does not hold",
                took.toMillis());
        return CertificateTree.of(certificate, took);
    }

    private static void beside(Runnable work) {
        Thread thread = new Thread(work, "certificate");
        thread.setDaemon(true);
        thread.start();
    }
}
