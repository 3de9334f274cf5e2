package uk.whodoeswhat.store;

import static uk.whodoeswhat.store.DecisionsToRecord.accepted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.ProposalReader;

/** A proposal with as many pieces of evidence as there may be, each of which every claim cites. */
public final class ManyPieces {
    private static final int MOST = 500;

    /** As JSON, with these ids of the pieces. */
    public static byte[] json(String reference, Supplier<String> ids) {
        Map<String, Object> tree = Json.tree(DecisionsToRecord.draft(DecisionsToRecord.proposal("fdp", reference, 1))
                .submission()
                .proposal()
                .bytes());
        List<String> all = Stream.generate(ids).limit(MOST).toList();
        Object first = ((List<?>) tree.get("evidence")).get(0);
        List<Object> evidence = new ArrayList<>();
        for (String id : all) {
            Map<String, Object> item = new LinkedHashMap<>();
            ((Map<?, ?>) first).forEach((key, value) -> item.put((String) key, value));
            item.put("id", id);
            evidence.add(item);
        }
        tree.put("evidence", evidence);
        cite(tree, all);
        return CanonicalJson.bytes(tree);
    }

    static Proposal of(String reference, Supplier<String> ids) {
        return accepted(ProposalReader.read(json(reference, ids), Format.JSON));
    }

    @SuppressWarnings("unchecked")
    private static void cite(Object node, List<String> ids) {
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> fields = (Map<String, Object>) map;
            if (Stream.of("claim", "claimed", "supportedBy").anyMatch(fields::containsKey)) {
                fields.put("supportedBy", ids);
                fields.remove("contradictedBy");
                fields.remove("considered");
            }
            fields.values().forEach(each -> cite(each, ids));
        } else if (node instanceof List<?> list) {
            list.forEach(each -> cite(each, ids));
        }
    }

    private ManyPieces() {}
}
