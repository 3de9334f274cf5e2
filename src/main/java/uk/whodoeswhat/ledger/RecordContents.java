package uk.whodoeswhat.ledger;

import java.util.Map;
import java.util.TreeMap;

/** A record as a pack opens it: what opens it, and what is shown of it. */
record RecordContents(RecordOpening opening, RecordParts record, RecordParts envelope) {
    /** Why a part is withheld, by what it is a part of and its name. */
    Map<String, String> withheld() {
        Map<String, String> withheld = new TreeMap<>();
        record.withheld().forEach((name, why) -> withheld.put("`" + name + "` of the record", why));
        envelope.withheld().forEach((name, why) -> withheld.put("`" + name + "` of the envelope", why));
        return withheld;
    }
}
