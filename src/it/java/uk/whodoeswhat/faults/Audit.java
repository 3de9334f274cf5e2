package uk.whodoeswhat.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.document.Json;
import uk.whodoeswhat.document.Result;
import uk.whodoeswhat.ledger.Entry;
import uk.whodoeswhat.ledger.EntryKind;
import uk.whodoeswhat.ledger.LogSource;
import uk.whodoeswhat.ledger.LogVerifier;
import uk.whodoeswhat.ledger.Trust;
import uk.whodoeswhat.ledger.Verification;
import uk.whodoeswhat.ledger.VerifierKey;
import uk.whodoeswhat.proposal.ProposalReader;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.store.Store;

/**
 * Compares what is in the store with what was acknowledged. A decision is whole when its digest is that of its bytes, its
 * proposal can be read, and the entry that record and envelope make is the one in the log.
 */
final class Audit {
    private static final int AT_ONCE = 100;

    private final StorePlace place;
    private final Map<UUID, RecordingAnswer.Acknowledged> byId = new HashMap<>();
    private final Map<UUID, UUID> idByRequest = new HashMap<>();
    private final List<String> halfWritten = new ArrayList<>();
    private long size;

    Audit(StorePlace place) {
        this.place = place;
    }

    /** Reads what was recorded since it last did. */
    Audit readOn() {
        Result<Store> opened = Store.open(place.settings());
        if (!(opened instanceof Result.Ok<Store> accepted)) {
            throw new IllegalStateException("the store does not open: " + opened.problems());
        }
        try (Store store = accepted.value()) {
            long until = store.log().size();
            for (long from = size; from < until; from += AT_ONCE) {
                read(store, from, Math.min(until, from + AT_ONCE));
            }
            size = until;
        }
        return this;
    }

    private void read(Store store, long from, long until) {
        Map<Long, RecordedDecision> decisions = new HashMap<>();
        store.decisions(from, AT_ONCE).forEach(each -> decisions.put(each.index(), each));
        for (long index = from; index < until; index++) {
            Optional<byte[]> entry = store.log().entry(index);
            Optional<RecordedDecision> decision = Optional.ofNullable(decisions.get(index));
            if (decision.isPresent()) {
                read(decision.get(), entry);
            } else if (entry.map(Audit::isDecision).orElse(true)) {
                halfWritten.add("the log has an entry " + index + ", and the store no decision for it");
            }
        }
    }

    private static boolean isDecision(byte[] entry) {
        return !(Entry.read(entry) instanceof Result.Ok<Entry> read)
                || read.value().kind() == EntryKind.DECISION;
    }

    private void read(RecordedDecision decision, Optional<byte[]> entry) {
        Entry made = decision.entry();
        boolean whole = isDigested(decision.decision())
                && ProposalReader.read(decision.proposal(), Format.JSON) instanceof Result.Ok
                && entry.filter(bytes -> Arrays.equals(bytes, made.bytes())).isPresent();
        if (!whole) {
            halfWritten.add("decision " + decision.id() + " is not whole");
        }
        byId.put(
                decision.id(),
                new RecordingAnswer.Acknowledged(
                        decision.index(), decision.id(), made.leaf().hex()));
        if (idByRequest.put(decision.envelope().requestId(), decision.id()) != null) {
            halfWritten.add("request " + decision.envelope().requestId() + " was recorded twice");
        }
    }

    private static boolean isDigested(byte[] decision) {
        Map<String, Object> tree = new HashMap<>(Json.tree(decision));
        Object digest = tree.remove("digest");
        return CanonicalJson.digest(CanonicalJson.bytes(tree)).equals(digest);
    }

    /** Those that were acknowledged and are not there as they were acknowledged. */
    List<RecordingAnswer.Acknowledged> lost(Collection<RecordingAnswer.Acknowledged> acknowledged) {
        return acknowledged.stream()
                .filter(each -> !Optional.ofNullable(byId.get(each.id()))
                        .map(RecordingAnswer.Acknowledged::leaf)
                        .equals(Optional.of(each.leaf())))
                .toList();
    }

    /** The decision that the request for this proposal was recorded as, if it was. */
    Optional<UUID> recorded(long number) {
        return Optional.ofNullable(idByRequest.get(Proposals.request(number)));
    }

    int found() {
        return byId.size();
    }

    long size() {
        return size;
    }

    List<String> halfWritten() {
        return halfWritten;
    }

    /** What is wrong with the log that a service shows, as `verify-log URL --key KEY --since CHECKPOINT` finds it. */
    static List<String> faults(String url, VerifierKey key, List<Trust.Earlier> earlier) throws IOException {
        Trust trust = new Trust(Optional.of(key), List.of(), earlier);
        Verification verification = LogVerifier.verify(LogSource.of(url + "/log"), trust);
        return verification.failures().stream()
                .map(failure -> failure.what() + " (" + failure.where() + ")")
                .toList();
    }
}
