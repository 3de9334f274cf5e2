package uk.whodoeswhat.certificate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.whodoeswhat.document.YamlText;

/** Tells a certificate in plain English; each failure with proposals as YAML, to be saved and decided. */
public final class CertificateText {
    private final Certificate certificate;
    private final List<String> lines = new ArrayList<>();

    private CertificateText(Certificate certificate) {
        this.certificate = certificate;
    }

    /** The certificate, and how long it took to make, as whoever made it measured. */
    public static String of(Certificate certificate, Duration took) {
        CertificateText text = new CertificateText(certificate);
        text.head(took);
        text.checks();
        text.tiers();
        text.rules();
        text.failures();
        return String.join("\n", text.lines) + "\n";
    }

    private void head(Duration took) {
        lines.add("Certificate of " + certificate.rulebook() + " " + certificate.version());
        lines.add(certificate.digest());
        lines.add("");
        int failures = certificate.failures().size();
        lines.add(
                certificate.holds()
                        ? "It holds."
                        : "It does not hold: " + failures + (failures == 1 ? " failure" : " failures")
                                + ", shown below.");
        lines.add("");
        lines.add(String.format(
                Locale.UK,
                "The rules were run on %,d states in %,d %s, in %.1f seconds:",
                certificate.allStates(),
                certificate.readings(),
                certificate.readings() == 1 ? "reading" : "readings",
                took.toMillis() / 1000.0));
        certificate
                .states()
                .forEach((stage, count) -> lines.add(
                        String.format(Locale.UK, "  %-12s %,8d", stage.name().toLowerCase(Locale.UK), count)));
        lines.add(String.format(
                Locale.UK,
                "What they answered was put together over %,d combinations of findings,",
                certificate.findings()));
        lines.add(String.format(
                Locale.UK, "which stand for %,d combinations in the default reading alone.", certificate.covers()));
    }

    private void checks() {
        lines.add("");
        for (Failure.Kind kind : Failure.Kind.values()) {
            lines.add("  " + (certificate.holds(kind) ? "yes " : "NO  ") + kind.holds());
        }
        lines.add("");
    }

    private void tiers() {
        certificate
                .tiers()
                .forEach((tier, where) -> lines.add(tier
                        + (where.isNowhere()
                                ? " is reached in every reading."
                                : " is out of reach " + where.words() + ".")));
    }

    private void rules() {
        Map<Boolean, Long> everywhere = certificate.fires().values().stream()
                .collect(Collectors.partitioningBy(ReadingSet::isEverywhere, Collectors.counting()));
        lines.add(
                everywhere.get(true) + " rules fire in every reading, " + everywhere.get(false) + " in some or none.");
        lines.add(String.format(
                Locale.UK,
                "%,d of %,d readings give every example of the sources its tier.",
                certificate.fitting().count(),
                certificate.fitting().of()));
        certificate.remarks().forEach(lines::add);
    }

    private void failures() {
        int number = 1;
        for (Failure failure : certificate.failures()) {
            lines.add("");
            lines.add(number++ + ". " + failure.kind().fails() + ": " + failure.says() + ".");
            if (!failure.rules().isEmpty()) {
                lines.add("   Rules: " + String.join(", ", failure.rules()));
            }
            String options = options(failure);
            if (!options.isEmpty()) {
                lines.add("   Decide it with " + options);
            }
            for (Failure.Example example : failure.examples()) {
                lines.add("");
                lines.add("   This proposal shows it: " + example.shows() + ".");
                lines.add("");
                YamlText.of(example.proposal()).lines().forEach(lines::add);
            }
        }
    }

    /** The options of a command that give this reading. */
    private String options(Failure failure) {
        return failure.reading().entrySet().stream()
                .filter(each -> !each.getValue().equals(certificate.byDefault().get(each.getKey())))
                .map(each -> "--reading " + each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining(" "));
    }
}
