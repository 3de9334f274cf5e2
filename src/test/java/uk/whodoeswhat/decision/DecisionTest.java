package uk.whodoeswhat.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import uk.whodoeswhat.baseline.Rulebooks;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rationale.PublicCases;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.StageObserver;

/** Decisions as other programs read them. */
class DecisionTest {
    private static final Rulebook RULEBOOK = Rulebooks.bundled();
    private static final Map<String, Proposal> CASES = PublicCases.all();
    private static final Path GOLDEN = Path.of("src/test/resources/decision");
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** With `-Dgolden.write=true` the files are written anew; the difference then shows in the version control. */
    @ParameterizedTest
    @CsvSource({"ncrs, FULL", "send, TRACE"})
    void readsAsAgreed(String name, Detail detail) throws IOException {
        Map<String, Object> tree = decision(name).tree(detail);
        tree.put("engine", "(of the build)");
        String text = DIGEST.matcher(JSON.writeValueAsString(tree)).replaceAll("sha256:(64 hex digits)") + "\n";
        Path file = GOLDEN.resolve(name + ".json");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    /** Another program's canonical bytes, from the JSON that is handed out. */
    @Test
    void theDigestIsThatOfTheCanonicalBytesWithoutIt() throws IOException {
        for (String name : CASES.keySet()) {
            Decision decision = decision(name);
            Map<String, Object> tree = new LinkedHashMap<>(decision.tree(Detail.FULL));
            Optional<Object> digest = Optional.ofNullable(tree.remove("digest"));
            byte[] bytes = new JsonCanonicalizer(JSON.writeValueAsString(tree)).getEncodedUTF8();

            assertThat(new String(decision.canonicalBytes(), StandardCharsets.UTF_8))
                    .as(name)
                    .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
            assertThat(digest).as(name).contains(CanonicalJson.digest(bytes)).contains(decision.digest());
        }
    }

    @Test
    void lessDetailIsTheBeginningOfMore() {
        for (String name : CASES.keySet()) {
            Decision decision = decision(name);
            Map<String, Object> full = decision.tree(Detail.FULL);
            for (Detail detail : new Detail[] {Detail.TIER, Detail.TRACE}) {
                Map<String, Object> less = decision.tree(detail);
                Map<String, Object> beginning = new LinkedHashMap<>();
                full.entrySet().stream()
                        .limit(less.size())
                        .forEach(entry -> beginning.put(entry.getKey(), entry.getValue()));
                assertThat(less).as(name).isEqualTo(beginning);
            }
        }
    }

    private static Decision decision(String name) {
        Proposal proposal = Optional.ofNullable(CASES.get(name)).orElseThrow();
        return Decision.of(RULEBOOK, proposal, RULEBOOK.reading(Map.of()), StageObserver.NONE);
    }
}
