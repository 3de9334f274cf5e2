package uk.whodoeswhat.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import uk.whodoeswhat.certificate.Certificate;
import uk.whodoeswhat.certificate.CertificateObserver;
import uk.whodoeswhat.certificate.CertificateText;
import uk.whodoeswhat.certificate.CertificateTree;
import uk.whodoeswhat.certificate.Certifier;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.rulebook.Rulebook;

/** Makes the certificate of a rulebook. */
@Command(
        name = "certify",
        description =
                "Runs the rules on every state they can be asked about, in every reading, and says what holds: that there is "
                        + "always one tier and never two, that every rule and every tier is reached, and what the rulebook "
                        + "declares. What does not hold is shown by proposals that can be decided.",
        footer = {"", "Exit status: 0 it holds; 1 it does not; 2 bad usage; 3 the rulebook does not open; 70 a fault."})
final class CertifyCommand implements Callable<Integer> {
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final Console streams;

    @Mixin
    private RulebookOption rules = new RulebookOption();

    @Mixin
    private FormatOption format = new FormatOption();

    CertifyCommand(Console streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        Result<Rulebook> opened = rules.open();
        if (!(opened instanceof Result.Ok<Rulebook> accepted)) {
            return streams.refuse("rulebook", opened.problems());
        }
        long before = System.nanoTime();
        Certificate certificate = Certifier.ofEveryReading(
                accepted.value(), streams.progress() ? this::progress : CertificateObserver.NONE);
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        if (streams.progress()) {
            line("");
        }
        format.print(streams, () -> CertificateText.of(certificate, took), () -> CertificateTree.of(certificate, took));
        return certificate.holds() ? Exit.OK : Exit.DIFFERS;
    }

    private void progress(String what, int done, int of) {
        line(what + " " + done + " of " + of);
    }

    private void line(String text) {
        streams.err().print(CLEAR_LINE + text);
        streams.err().flush();
    }
}
