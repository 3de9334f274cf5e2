package uk.whodoeswhat.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Json;

/**
 * A recorded decision beside the same decision recomputed. On the same version of the engine every byte must be equal. On
 * another the conclusions must be: tier, usage, level, standing, possible tiers, headline, need, the case for the aims, the statuses of findings, the outcomes of
 * requirements, and every rule by its id; what is told in other words or more fully is `retold`, and no difference.
 *
 * @param recordedBy the version of the engine that made the record
 * @param recomputedBy the version of this engine
 * @param differences what must not differ and does; empty if the decision holds
 * @param retold what another version tells otherwise
 */
public record Replay(String recordedBy, String recomputedBy, List<Difference> differences, List<Difference> retold) {
    private static final Pattern CONCLUSION = Pattern.compile("asOf|proposal\\.(reference|version|digest|example)"
            + "|rulebook\\.(id|version|digest)|reading(\\b.*)?|tier|usage|level|standing|possibleTiers(\\[])?"
            + "|headline|need(\\..*)?|aimsCase(\\..*)?"
            + "|findings(\\[](\\.(criterion|status|rule))?)?|requirements(\\[](\\.(tier|requirement|outcome|rule))?)?"
            + "|trace(\\[](\\.(step|rule))?)?|consequences(\\[](\\.(kind|rule))?)?");
    private static final Pattern POSITION = Pattern.compile("\\[[0-9]+]");

    public Replay {
        differences = List.copyOf(differences);
        retold = List.copyOf(retold);
    }

    /** Compares the recorded bytes, those of {@link Decision#bytes}, with the decision made again. */
    public static Replay of(byte[] recorded, Decision recomputed) {
        return of(recorded, recomputed.bytes());
    }

    static Replay of(byte[] recorded, byte[] recomputed) {
        Map<?, ?> after = tree(recomputed).orElseThrow();
        String engine = String.valueOf(after.get("engine"));
        Optional<Map<?, ?>> read = tree(recorded);
        if (read.isEmpty()) {
            Object found = "bytes that are not the canonical JSON of a decision";
            return new Replay("", engine, List.of(new Difference("", Optional.of(found), Optional.empty())), List.of());
        }
        Map<?, ?> before = read.get();
        String recordedBy = String.valueOf(before.get("engine"));
        List<Difference> all = Differences.between(before, after);
        return recordedBy.equals(engine)
                ? new Replay(recordedBy, engine, all, List.of())
                : byConclusions(recordedBy, engine, before, all);
    }

    /** Whether the recorded decision is what the engine decides again. */
    public boolean holds() {
        return differences.isEmpty();
    }

    /** The replay as an object of JSON. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("same", holds());
        tree.put("recordedBy", recordedBy);
        tree.put("recomputedBy", recomputedBy);
        tree.put("differences", differences.stream().map(Difference::tree).toList());
        tree.put("retold", retold.stream().map(Difference::tree).toList());
        return tree;
    }

    private static Replay byConclusions(String recordedBy, String engine, Map<?, ?> before, List<Difference> all) {
        List<Difference> differences = new ArrayList<>();
        List<Difference> retold = new ArrayList<>();
        altered(before).ifPresent(differences::add);
        for (Difference each : all) {
            String path = POSITION.matcher(each.path()).replaceAll("[]");
            if (CONCLUSION.matcher(path).matches()) {
                differences.add(each);
            } else if (!path.equals("engine") && !path.equals("digest")) {
                retold.add(each);
            }
        }
        return new Replay(recordedBy, engine, differences, retold);
    }

    /** Another version makes another digest; the recorded one must still be that of the record. */
    private static Optional<Difference> altered(Map<?, ?> recorded) {
        Map<Object, Object> content = new LinkedHashMap<>(recorded);
        Object stated = String.valueOf(content.remove("digest"));
        String digest = CanonicalJson.digest(CanonicalJson.bytes(content));
        return digest.equals(stated)
                ? Optional.empty()
                : Optional.of(new Difference("digest", Optional.of(stated), Optional.of(digest)));
    }

    /** The tree of canonical bytes: two such trees are equal where their bytes are. */
    private static Optional<Map<?, ?>> tree(byte[] json) {
        try {
            Map<?, ?> tree = Json.tree(json);
            return Arrays.equals(CanonicalJson.bytes(tree), json) ? Optional.of(tree) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty(); // which the difference says
        }
    }
}
