package uk.whodoeswhat.ledger;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What opens a commitment, wholly or in part: the salt of each part that is shown and the hash of each that is withheld. */
public record CommitmentOpening(SortedMap<String, Part> parts) {
    /** How one part is opened. */
    public sealed interface Part {}

    /** The part is shown; this is its salt. */
    public record Opened(Salt salt) implements Part {}

    /** The part is withheld; this is its hash. */
    public record Withheld(Hash hash) implements Part {}

    public CommitmentOpening {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        parts.keySet().forEach(Parts::checkName);
    }

    /** Opens everything. */
    public static CommitmentOpening of(Parts parts, Salt salt) {
        return of(parts, salt, name -> false);
    }

    /** Opens everything but the parts that are to be withheld. */
    public static CommitmentOpening of(Parts parts, Salt salt, Predicate<String> withheld) {
        Commitment commitment = Commitment.of(parts, salt);
        SortedMap<String, Part> opening = new TreeMap<>();
        commitment
                .parts()
                .forEach((name, hash) ->
                        opening.put(name, withheld.test(name) ? new Withheld(hash) : new Opened(salt.ofPart(name))));
        return new CommitmentOpening(opening);
    }

    /** Opens less: these parts are shown now, and those of them that are to be withheld are not shown any more. */
    public CommitmentOpening without(Parts shown, Predicate<String> withheld) {
        Commitment commitment = commitment(shown);
        SortedMap<String, Part> less = new TreeMap<>(parts);
        commitment.parts().forEach((name, hash) -> {
            if (withheld.test(name)) {
                less.put(name, new Withheld(hash));
            }
        });
        return new CommitmentOpening(less);
    }

    /**
     * The commitment that these parts open to, to be compared with the one in the log.
     *
     * @throws IllegalArgumentException when the parts are not exactly those that are {@link #opened}
     */
    public Commitment commitment(Parts shown) {
        if (!shown.names().equals(opened())) {
            throw new IllegalArgumentException("the parts shown are not those opened");
        }
        SortedMap<String, Hash> hashes = new TreeMap<>();
        parts.forEach((name, part) -> hashes.put(name, hash(name, part, shown)));
        return new Commitment(hashes);
    }

    private static Hash hash(String name, Part part, Parts shown) {
        if (part instanceof Opened opened) {
            return opened.salt().commit(name, shown.part(name).orElseThrow());
        }
        return ((Withheld) part).hash();
    }

    /** The names of the parts that must be shown. */
    public SortedSet<String> opened() {
        return names(Opened.class);
    }

    /** The names of the parts that are withheld. */
    public SortedSet<String> withheld() {
        return names(Withheld.class);
    }

    private SortedSet<String> names(Class<? extends Part> type) {
        SortedSet<String> names = new TreeSet<>();
        parts.forEach((name, part) -> {
            if (type.isInstance(part)) {
                names.add(name);
            }
        });
        return names;
    }

    /**
     * The opening that {@link #tree} tells.
     *
     * @throws IllegalArgumentException if it tells none
     */
    public static CommitmentOpening of(Map<String, ?> tree) {
        SortedMap<String, Part> parts = new TreeMap<>();
        tree.forEach((name, part) -> parts.put(name, part(part)));
        return new CommitmentOpening(parts);
    }

    private static Part part(Object told) {
        Optional<Part> part = told instanceof Map<?, ?> fields && fields.size() == 1
                ? fields.get("salt") instanceof String salt
                        ? Salt.ofHex(salt).map(Opened::new)
                        : fields.get("withheld") instanceof String hash
                                ? Hash.ofHex(hash).map(Withheld::new)
                                : Optional.empty()
                : Optional.empty();
        return part.orElseThrow(() -> new IllegalArgumentException("a part is opened by a salt or withheld by a hash"));
    }

    /** As a tree of JSON: {@code {"salt": hex}} or {@code {"withheld": hex}} by name. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new TreeMap<>();
        parts.forEach((name, part) -> tree.put(
                name,
                part instanceof Opened opened
                        ? Map.of("salt", opened.salt().hex())
                        : Map.of("withheld", ((Withheld) part).hash().hex())));
        return tree;
    }
}
