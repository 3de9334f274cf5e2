package uk.whodoeswhat.certificate;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.whodoeswhat.document.RecordWriter;

/** Tells a certificate as texts, numbers, flags, lists and maps, in a fixed order. */
public final class CertificateTree {
    private static final String SCHEMA = "who-does-what/certificate/1";

    /** The certificate, and how long it took to make, as whoever made it measured. */
    public static Map<String, Object> of(Certificate certificate, Duration took) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", SCHEMA);
        tree.put(
                "rulebook",
                ordered(
                        "id", certificate.rulebook(),
                        "version", certificate.version(),
                        "digest", certificate.digest()));
        tree.put("holds", certificate.holds());
        tree.put("milliseconds", took.toMillis());
        tree.put("readings", certificate.readings());
        Map<String, Object> states = new LinkedHashMap<>();
        certificate.states().forEach((stage, count) -> states.put(stage.name(), count));
        tree.put("states", states);
        tree.put("allStates", certificate.allStates());
        tree.put("findings", ordered("run", certificate.findings(), "covers", certificate.covers()));
        tree.put(
                "checks",
                Stream.of(Failure.Kind.values())
                        .map(kind ->
                                ordered("check", kind.name(), "says", kind.holds(), "holds", certificate.holds(kind)))
                        .toList());
        Map<String, Object> tiers = new LinkedHashMap<>();
        certificate.tiers().forEach((tier, where) -> tiers.put(tier.name(), where(where)));
        tree.put("outOfReach", tiers);
        Map<String, Object> fires = new LinkedHashMap<>();
        certificate.fires().forEach((rule, where) -> fires.put(rule, where(where)));
        tree.put("fires", fires);
        tree.put("fitting", where(certificate.fitting()));
        tree.put("remarks", certificate.remarks());
        tree.put(
                "failures",
                certificate.failures().stream().map(CertificateTree::failure).toList());
        return tree;
    }

    private static Map<String, Object> where(ReadingSet where) {
        Map<String, Object> answers = new LinkedHashMap<>();
        where.answers().forEach((question, given) -> answers.put(question, List.copyOf(given)));
        return ordered("readings", where.count(), "of", where.of(), "answers", answers, "exact", where.exact());
    }

    private static Map<String, Object> failure(Failure failure) {
        return ordered(
                "check", failure.kind().name(),
                "says", failure.says(),
                "rules", failure.rules(),
                "reading", failure.reading(),
                "proposals",
                        failure.examples().stream()
                                .map(example -> ordered(
                                        "shows", example.shows(), "proposal", RecordWriter.tree(example.proposal())))
                                .toList());
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private CertificateTree() {}
}
