package uk.whodoeswhat.faults;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.RecordWriter;
import uk.whodoeswhat.rationale.PublicCases;

/** Proposals without end, each by its number: the public cases in turn, every one under a reference of its own. */
final class Proposals {
    private static final String REFERENCE = "the-reference-goes-here";

    private static final List<Template> TEMPLATES = templates();

    private final AtomicLong next = new AtomicLong();

    private record Template(String before, String after) {}

    private static List<Template> templates() {
        return PublicCases.all().values().stream()
                .map(proposal -> {
                    Map<String, Object> tree = new LinkedHashMap<>(RecordWriter.tree(proposal));
                    tree.put("reference", REFERENCE);
                    String json = new String(CanonicalJson.bytes(tree), StandardCharsets.UTF_8);
                    int at = json.indexOf(REFERENCE);
                    return new Template(json.substring(0, at), json.substring(at + REFERENCE.length()));
                })
                .toList();
    }

    /** The number of a proposal that was not asked for before. */
    long next() {
        return next.getAndIncrement();
    }

    static String reference(long number) {
        return "FAULTS-" + number;
    }

    static byte[] body(long number) {
        Template template = TEMPLATES.get((int) (number % TEMPLATES.size()));
        return (template.before() + reference(number) + template.after()).getBytes(StandardCharsets.UTF_8);
    }

    /** The id of the request to record it, always the same. */
    static UUID request(long number) {
        return UUID.nameUUIDFromBytes(reference(number).getBytes(StandardCharsets.UTF_8));
    }
}
