package uk.whodoeswhat.baseline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import uk.whodoeswhat.decision.Decision;
import uk.whodoeswhat.decision.Detail;
import uk.whodoeswhat.document.Format;
import uk.whodoeswhat.proposal.CanonicalProposal;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.StageObserver;

/** The same proposal gives the same bytes, however it is written down and wherever it is decided. */
class DeterminismTest {
    private static final Rulebook RULEBOOK = Rulebooks.bundled();
    private static final Set<String> UNORDERED =
            Set.of("evidence", "standards", "supportedBy", "contradictedBy", "considered", "organisations");

    static LongStream seeds() {
        return LongStream.range(40_000, 40_025);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void orderChangesNothing(long seed) {
        Proposal proposal = RandomProposal.of(seed);
        Map<String, Object> tree = Documents.tree(proposal);
        shuffle(tree, new Random(seed));
        assertThat(bytes(Documents.read(tree))).isEqualTo(bytes(proposal));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void yamlAndJsonAgree(long seed) {
        Proposal proposal = RandomProposal.of(seed);
        Map<String, Object> tree = Documents.tree(proposal);
        assertThat(Documents.read(tree)).isEqualTo(proposal);
        assertThat(Documents.read(Documents.yaml(tree), Format.YAML)).isEqualTo(proposal);
        assertThat(CanonicalProposal.of(Documents.read(Documents.yaml(tree), Format.YAML))
                        .digest())
                .isEqualTo(CanonicalProposal.of(proposal).digest());
    }

    /** But for the names themselves and the digests over them. */
    @ParameterizedTest
    @MethodSource("seeds")
    void renamingEvidenceChangesNothingElse(long seed) {
        Proposal proposal = RandomProposal.of(seed);
        Proposal renamed = Documents.read(
                Documents.changed(Documents.tree(proposal), text -> text.replaceAll("^ev-(\\d\\d)$", "Item.$1")));
        Object told = Documents.changed(tree(renamed), text -> text.replaceAll("Item\\.(\\d\\d)", "ev-$1"));
        assertThat(withoutDigests(told)).isEqualTo(withoutDigests(tree(proposal)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void canonicalBytesAreThoseOfAnotherImplementation(long seed) throws Exception {
        Decision decision = decide(RULEBOOK, RandomProposal.of(seed));
        Map<String, Object> tree = decision.tree(Detail.FULL);
        Object digest = tree.remove("digest");
        String display = new JsonMapper().writeValueAsString(tree);
        assertThat(new JsonCanonicalizer(display).getEncodedString())
                .isEqualTo(new String(decision.canonicalBytes(), UTF_8));
        assertThat(decision.digest()).isEqualTo(digest);
    }

    @Test
    void fourThreadsDecideAsOne() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> decisions = seeds().mapToObj(
                            seed -> (Callable<String>) () -> bytes(RandomProposal.of(seed)))
                    .toList();
            List<Future<String>> together = threads.invokeAll(decisions);
            for (int i = 0; i < decisions.size(); i++) {
                assertThat(together.get(i).get())
                        .as("proposal %d", i)
                        .isEqualTo(decisions.get(i).call());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void theFolderDecidesAsTheBundledRulebook() {
        Rulebook folder = Rulebooks.ofFolder();
        assertThat(folder.digest()).isEqualTo(RULEBOOK.digest());
        seeds().mapToObj(RandomProposal::of)
                .forEach(proposal -> assertThat(decide(folder, proposal).canonicalBytes())
                        .as(proposal.reference())
                        .isEqualTo(decide(RULEBOOK, proposal).canonicalBytes()));
    }

    private static String bytes(Proposal proposal) {
        return new String(decide(RULEBOOK, proposal).canonicalBytes(), UTF_8);
    }

    private static Map<String, Object> tree(Proposal proposal) {
        return decide(RULEBOOK, proposal).tree(Detail.FULL);
    }

    private static Decision decide(Rulebook rulebook, Proposal proposal) {
        return Decision.of(rulebook, proposal, rulebook.reading(Map.of()), StageObserver.NONE);
    }

    private static Object withoutDigests(Object decision) {
        Map<String, Object> tree = Documents.map(decision);
        Map<String, Object> copy = Documents.map(Documents.changed(tree, text -> text));
        assertThat(copy.remove("digest")).isNotNull();
        assertThat(Documents.map(copy.get("proposal")).remove("digest")).isNotNull();
        return copy;
    }

    private static void shuffle(Object tree, Random random) {
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (value instanceof List<?> list && UNORDERED.contains(key)) {
                    Collections.shuffle(list, random);
                }
                shuffle(value, random);
            });
        } else if (tree instanceof List<?> list) {
            list.forEach(value -> shuffle(value, random));
        }
    }
}
