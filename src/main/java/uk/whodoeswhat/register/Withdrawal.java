package uk.whodoeswhat.register;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Text;

/** Why a decision is withdrawn, and by whom. */
public record Withdrawal(@Text(max = 4000) String reason, Optional<Person> by) {

    /** The digest by which a request that is sent again is told from another under its id. */
    public String digest(UUID decision) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("decision", decision.toString());
        tree.put("reason", reason);
        by.ifPresent(person -> tree.put("by", person.tree()));
        return CanonicalJson.digest(CanonicalJson.bytes(tree));
    }
}
