package uk.whodoeswhat.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.whodoeswhat.ledger.EntryBundle;
import uk.whodoeswhat.ledger.Tile;
import uk.whodoeswhat.register.RecordedDecision;
import uk.whodoeswhat.register.Request;
import uk.whodoeswhat.register.Search;

/** All that a store, its log and its drafts are asked for, method by method; one that is missing here is told. */
final class EveryRead {
    private static final List<String> NOT_READ = List.of("open", "close", "file", "log", "key", "cosigners");

    private final Map<String, Runnable> store = new TreeMap<>();
    private final Map<String, Runnable> log = new TreeMap<>();
    private final Map<String, Runnable> drafts = new TreeMap<>();

    EveryRead(Store read, Drafts written, RecordedDecision recorded, Path folder) {
        UUID request = recorded.envelope().requestId();
        store.put("find", () -> assertThat(read.find(recorded.id())).isPresent());
        store.put(
                "answered",
                () -> assertThat(read.answered(new Request(request, "", "x"))).isPresent());
        store.put("decisions", () -> assertThat(read.decisions(0, 10)).isNotEmpty());
        store.put("count", () -> assertThat(read.count()).isPositive());
        store.put("search", () -> assertThat(read.search(Search.all()).found()).isNotEmpty());
        store.put(
                "versions",
                () -> assertThat(read.versions(recorded.reference())).isNotEmpty());
        store.put("rulebooks", () -> assertThat(read.rulebooks()).isNotEmpty());
        store.put(
                "rulebook", () -> assertThat(read.rulebook(recorded.rulebook())).isPresent());

        Log logged = read.log();
        log.put("size", () -> assertThat(logged.size()).isPositive());
        log.put("checkpoint", () -> assertThat(logged.checkpoint()).isPresent());
        log.put("signedAt", () -> assertThat(logged.signedAt()).isPresent());
        log.put("cosigned", () -> assertThat(logged.cosigned()).isEmpty());
        log.put("tile", () -> assertThat(logged.tile(new Tile(0, 0, 1))).isPresent());
        log.put(
                "entries",
                () -> assertThat(logged.entries(EntryBundle.in(logged.size(), 0).orElseThrow()))
                        .isPresent());
        log.put("entry", () -> assertThat(logged.entry(recorded.index())).isPresent());
        log.put("proof", () -> assertThat(logged.proof(recorded.index())).isPresent());
        log.put(
                "proofs",
                () -> assertThat(logged.proofs(List.of(0L, recorded.index()))).hasSize(2));
        log.put(
                "tiles",
                () -> assertThat(logged.tiles().read(new Tile(0, 0, 1))).isNotEmpty());
        log.put("cosign", () -> logged.cosign(logged.checkpoint().orElseThrow().bytes()));
        log.put("export", () -> {
            try {
                DecisionsToRecord.accepted(logged.export(folder.resolve("exported")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        UUID draft = written.begin(new Drafts.Content("A register", "{}")).id();
        drafts.put("begin", () -> written.begin(new Drafts.Content("Another", "{}")));
        drafts.put("find", () -> assertThat(written.find(draft)).isPresent());
        drafts.put(
                "change",
                () -> assertThat(written.change(draft, before -> before)).isPresent());
        drafts.put(
                "deleteUntouched",
                () -> assertThat(written.deleteUntouched(StoreContract.YEARS)).isZero());
        drafts.put("delete", () -> written.delete(UUID.randomUUID()));
    }

    void run() {
        run(Store.class, store);
        run(Log.class, log);
        run(Drafts.class, drafts);
    }

    private static void run(Class<?> type, Map<String, Runnable> reads) {
        assertThat(reads.keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName)
                        .filter(name -> !NOT_READ.contains(name))
                        .collect(Collectors.toSet()));
        reads.values().forEach(Runnable::run);
    }
}
