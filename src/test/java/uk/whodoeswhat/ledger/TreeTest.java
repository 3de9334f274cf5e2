package uk.whodoeswhat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {
    private static final List<Hash> SEVENTY_THOUSAND = Leaves.first(70_000);

    /** The leaves and roots that Certificate Transparency's own tests publish (transparency-dev/merkle, testonly). */
    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    })
    void publishedRoots(int size, String root) {
        List<Hash> leaves = Stream.of(
                        "",
                        "00",
                        "10",
                        "2021",
                        "3031",
                        "40414243",
                        "5051525354555657",
                        "606162636465666768696a6b6c6d6e6f")
                .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
                .toList();
        assertThat(GrowingTree.of(leaves.subList(0, size)).root().hex()).isEqualTo(root);
    }

    @Test
    void theHashOfALeafIsTheOneThatGoPublishes() {
        // golang.org/x/mod/sumdb/tlog, note_test.go
        assertThat(Hash.leaf("hello world".getBytes(StandardCharsets.UTF_8)).base64())
                .isEqualTo("TszzRgjTG6xce+z2AG31kAXYKBgQVtCSCE40HmuwBb0=");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void grownInGroupsOfAnySizeTheTreeIsThatOfTheRfc(long seed) {
        List<Hash> leaves = Leaves.first(5_000);
        Random random = new Random(seed);
        GrowingTree tree = new GrowingTree();
        int size = 0;
        while (size < leaves.size()) {
            int group = Math.min(leaves.size() - size, random.nextInt(random.nextBoolean() ? 4 : 700));
            TreeAppend growth = tree.append(leaves.subList(size, size + group));
            size += group;
            assertThat(growth.size()).isEqualTo(size);
            if (random.nextInt(20) == 0 || size == leaves.size()) {
                Hash expected = new NaiveTree(leaves).first(size).root();
                assertThat(growth.root()).isEqualTo(expected);
                assertThat(Proofs.root(size, tree)).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 511, 512, 513})
    void aTreeAtTheEdgeOfATileIsThatOfTheRfc(int size) {
        assertThat(GrowingTree.of(Leaves.first(size)).root()).isEqualTo(new NaiveTree(Leaves.first(size)).root());
    }

    @Test
    void aSizeOfSeventyThousandHasTheTilesThatTheSpecificationCounts() {
        // tlog-tiles: 273 full level 0 tiles, one of width 112, one full level 1 tile, one of width 17, one level 2 of
        // width 1
        TreeAppend growth = TreeAppend.of(0, Tiles.NONE, SEVENTY_THOUSAND);
        assertThat(growth.changedTiles()).hasSize(273 + 1 + 1 + 1 + 1);
        assertThat(growth.changedTiles())
                .containsKeys(
                        new Tile(0, 272, 256),
                        new Tile(0, 273, 112),
                        new Tile(1, 0, 256),
                        new Tile(1, 1, 17),
                        new Tile(2, 0, 1));
        growth.changedTiles().forEach((tile, bytes) -> assertThat(bytes).hasSize(tile.bytes()));
        assertThat(TreeAppend.of(0, Tiles.NONE, Leaves.first(256)).changedTiles())
                .containsOnlyKeys(new Tile(0, 0, 256), new Tile(1, 0, 1));
    }

    @Test
    void appendingOneLeafReadsOnlyTheRightEdge() {
        GrowingTree tree = GrowingTree.of(SEVENTY_THOUSAND);
        List<Tile> read = new ArrayList<>();
        TreeAppend growth = TreeAppend.of(
                70_000,
                tile -> {
                    read.add(tile);
                    return tree.read(tile);
                },
                List.of(Leaves.leaf(70_000)));
        assertThat(read).containsExactly(new Tile(0, 273, 112), new Tile(1, 1, 17), new Tile(2, 0, 1));
        assertThat(growth.changedTiles()).containsOnlyKeys(new Tile(0, 273, 113));
    }

    @Test
    void appendingNothingChangesNothing() {
        GrowingTree tree = GrowingTree.of(Leaves.first(300));
        TreeAppend growth = TreeAppend.of(300, tree, List.of());
        assertThat(growth.changedTiles()).isEmpty();
        assertThat(growth.root()).isEqualTo(tree.root());
        assertThat(TreeAppend.of(0, Tiles.NONE, List.of()).root()).isEqualTo(Hash.EMPTY_TREE);
    }

    @Test
    void aMissingOrShortTileAtTheEdgeIsNamed() {
        List<Hash> one = List.of(Leaves.leaf(0));
        assertThatThrownBy(() -> TreeAppend.of(300, Tiles.NONE, one))
                .isInstanceOf(MissingTile.class)
                .hasMessage("`tile/0/001.p/44` is not there");
        assertThatThrownBy(() -> TreeAppend.of(300, tile -> new byte[40], one))
                .isInstanceOf(MissingTile.class)
                .hasMessage("`tile/0/001.p/44` has 40 bytes and should have 1408");
    }
}
