package uk.whodoeswhat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileTest {
    /** The first is the example of C2SP tlog-tiles. */
    @ParameterizedTest
    @CsvSource({
        "1234067, 256, tile/0/x001/x234/067",
        "0, 256, tile/0/000",
        "0, 1, tile/0/000.p/1",
        "999, 255, tile/0/999.p/255",
        "1000, 256, tile/0/x001/000",
        "999999999999999999, 7, tile/0/x999/x999/x999/x999/x999/999.p/7",
    })
    void aPathIsReadBackAsItsTile(long number, int width, String path) {
        Tile tile = new Tile(0, number, width);
        assertThat(tile.path()).isEqualTo(path);
        assertThat(Tile.ofPath(path)).contains(tile);
        EntryBundle bundle = new EntryBundle(number, width);
        assertThat(bundle.path()).isEqualTo(path.replace("tile/0/", "tile/entries/"));
        assertThat(EntryBundle.ofPath(bundle.path())).contains(bundle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/0",
                "tile/0/1234",
                "tile/0/x000/001",
                "tile/0/001/002",
                "tile/0/x001",
                "tile/00/001",
                "tile/64/001",
                "tile/-1/001",
                "tile/0/001.p/0",
                "tile/0/001.p/01",
                "tile/0/001.p/256",
                "tile/0/001.p/",
                "tile/0/001/",
                "tile/0/../../etc/passwd",
                "/tile/0/001",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/entries/0",
                "tile/entries/x000/001.p/3",
                "",
            })
    void anotherTextIsNoPath(String path) {
        assertThat(Tile.ofPath(path)).isEmpty();
        assertThat(EntryBundle.ofPath(path)).isEmpty();
    }

    @Test
    void aTreeHasTheTilesOfItsSize() {
        assertThat(Tile.in(70_000, 0, 273)).contains(new Tile(0, 273, 112));
        assertThat(Tile.in(70_000, 0, 274)).isEmpty();
        assertThat(Tile.in(70_000, 2, 0)).contains(new Tile(2, 0, 1));
        assertThat(Tile.in(70_000, 3, 0)).isEmpty();
        assertThat(Tile.in(256, 0, 1)).isEmpty();
        assertThat(Tile.in(Long.MAX_VALUE, 63, 0)).isEmpty();
        assertThat(Tile.in(1, 0, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void aTileOutsideTheTreeOfTilesIsRefused() {
        assertThatThrownBy(() -> new Tile(64, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tile(0, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tile(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EntryBundle(0, 257)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBundleIsReadBackAsItsEntries() {
        byte[] longest = new byte[EntryBundle.MAX_ENTRY];
        byte[] bundle = EntryBundle.write(List.of("one".getBytes(StandardCharsets.UTF_8), new byte[0], longest));
        assertThat(bundle).startsWith(0, 3, 'o', 'n', 'e', 0, 0, 0xFF, 0xFF);
        assertThat(ReadingExpectation.of(EntryBundle.read(bundle)))
                .containsExactly("one".getBytes(StandardCharsets.UTF_8), new byte[0], longest);
        assertThatThrownBy(() -> EntryBundle.write(List.of(new byte[EntryBundle.MAX_ENTRY + 1])))
                .hasMessageContaining("65,535");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 6, 7})
    void aTruncatedBundleIsRefused(int length) {
        byte[] bundle = EntryBundle.write(List.of(new byte[3], new byte[1]));
        byte[] truncated = Arrays.copyOf(bundle, length);
        assertThat(ReadingExpectation.refusal(EntryBundle.read(truncated)))
                .isEqualTo("bundle: found an end in the middle of its entry " + (length < 5 ? 0 : 1)
                        + "; allowed: whole entries, counted from 0");
    }
}
