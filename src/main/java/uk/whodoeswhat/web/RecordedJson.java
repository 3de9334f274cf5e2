package uk.whodoeswhat.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.decision.EngineVersion;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.ledger.Entry;
import uk.whodoeswhat.register.EnvelopeSalt;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.RecordedNotice;
import uk.whodoeswhat.register.Salts;
import uk.whodoeswhat.register.Times;

/**
 * A recorded decision as JSON. `decision` and `proposal` are their canonical bytes, unchanged: what stands between the braces
 * has the digest. For example, shortened:
 *
 * <pre>
 * {"id":"0f8e...","decision":{...},"proposal":{...},"ownReading":true,"envelope":{"made":"2026-11-22T16:00:00.123456Z", ...},
 *  "withdrawn":false,"supersededBy":"77aa...","notices":[{"notice":{...},"envelope":{...},"log":{...}}],
 *  "log":{"index":7,"kind":"DECISION","record":"64 hex digits","envelope":"64 hex digits","time":"...","leaf":"64 hex digits",
 *         "salts":{"record":"64 hex digits","envelope":"64 hex digits"},"proof":"/api/v1/decisions/0f8e.../proof"}}
 * </pre>
 *
 * Where the name of a person was erased under the retention setting, `by` in the envelope is {@code {"withheld":"erased under
 * the retention setting on 2028-11-22"}}, and `envelope` in `salts` is an object with what is left to open the envelope with:
 * {@code {"by":{"withheld":"64 hex digits"},"id":{"salt":"64 hex digits"}, ...}}.
 */
public final class RecordedJson {
    /** Its bytes. */
    public static byte[] of(RecordedDecision recorded) {
        Map<String, Object> rest = new LinkedHashMap<>();
        rest.put("ownReading", recorded.ownReading());
        rest.put("envelope", recorded.envelope().tree());
        rest.put("withdrawn", recorded.withdrawal().isPresent());
        recorded.supersededBy().ifPresent(other -> rest.put("supersededBy", other.toString()));
        List<Object> notices = new ArrayList<>();
        recorded.notices().forEach(notice -> notices.add(tree(notice)));
        rest.put("notices", notices);
        Map<String, Object> log = log(recorded.index(), recorded.entry(), recorded.salts());
        log.put("proof", DecisionController.path(recorded.id()) + "/proof");
        rest.put("log", log);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("{\"id\":\"" + recorded.id() + "\",\"decision\":").getBytes(StandardCharsets.UTF_8));
        out.writeBytes(recorded.decision());
        out.writeBytes(",\"proposal\":".getBytes(StandardCharsets.UTF_8));
        out.writeBytes(recorded.proposal());
        out.write(',');
        byte[] tail = Json.bytes(rest);
        out.write(tail, 1, tail.length - 1);
        return out.toByteArray();
    }

    static Map<String, Object> tree(RecordedNotice logged) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("notice", logged.notice().tree());
        tree.put("envelope", logged.envelope().tree());
        tree.put("log", log(logged.index(), logged.entry(), logged.salts()));
        return tree;
    }

    private static Map<String, Object> log(long index, Entry entry, Salts.Kept salts) {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("index", index);
        log.put("kind", entry.kind().name());
        log.put("record", entry.record().hex());
        log.put("envelope", entry.envelope().hex());
        log.put("time", Times.text(entry.time()));
        log.put("leaf", entry.leaf().hex());
        log.put(
                "salts",
                Map.of(
                        "record",
                        salts.record().hex(),
                        "envelope",
                        salts.envelope() instanceof EnvelopeSalt.Whole whole
                                ? whole.salt().hex()
                                : ((EnvelopeSalt.PartialOpening) salts.envelope())
                                        .opening()
                                        .tree()));
        return log;
    }

    /** Changes with every notice, where names were erased, and with the version of the program, which may tell it otherwise. */
    static String tag(RecordedDecision recorded) {
        return recorded.id() + "." + recorded.notices().size() + "." + recorded.erased() + "+" + EngineVersion.get();
    }

    private RecordedJson() {}
}
