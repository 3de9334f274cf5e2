package uk.whodoeswhat.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProofsTest {
    private static final int ALL = 70;
    private static final int LARGE = 5_000;

    private static final List<Hash> LEAVES = Leaves.first(LARGE);
    private static final GrowingTree TREE = GrowingTree.of(LEAVES);

    private static Hash root(int size) {
        return Proofs.root(size, TREE);
    }

    @Test
    void everyInclusionInSmallTreesIsProvedAsTheRfcDoes() {
        for (int size = 1; size <= ALL; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> proof = Proofs.inclusion(index, size, TREE);
                assertThat(proof).isEqualTo(new NaiveTree(LEAVES).first(size).path(index));
                assertThat(Proofs.includes(size, root(size), index, LEAVES.get(index), proof))
                        .isTrue();
            }
        }
    }

    @Test
    void everyConsistencyOfSmallTreesIsProvedAsTheRfcDoes() {
        for (int newer = 1; newer <= ALL; newer++) {
            for (int older = 1; older <= newer; older++) {
                List<Hash> proof = Proofs.consistency(older, newer, TREE);
                assertThat(proof).isEqualTo(new NaiveTree(LEAVES).first(newer).proof(older));
                assertThat(Proofs.consistent(older, root(older), newer, root(newer), proof))
                        .isTrue();
            }
        }
    }

    @Test
    void proofsInLargeTreesVerify() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            int newer = 1 + random.nextInt(LARGE);
            int older = 1 + random.nextInt(newer);
            int index = random.nextInt(newer);
            assertThat(Proofs.includes(
                            newer, root(newer), index, LEAVES.get(index), Proofs.inclusion(index, newer, TREE)))
                    .isTrue();
            assertThat(Proofs.consistent(
                            older, root(older), newer, root(newer), Proofs.consistency(older, newer, TREE)))
                    .isTrue();
        }
    }

    @Test
    void aProofWithAnyByteChangedOrAHashMoreOrLessIsRefused() {
        for (int[] pair : new int[][] {{1, 2}, {3, 7}, {4, 7}, {6, 8}, {37, 70}, {64, 70}, {300, 2_345}, {256, 513}}) {
            int older = pair[0];
            int newer = pair[1];
            Hash leaf = LEAVES.get(older - 1);
            List<Hash> inclusion = Proofs.inclusion(older - 1, newer, TREE);
            for (List<Hash> wrong : wrongs(inclusion)) {
                assertThat(Proofs.includes(newer, root(newer), older - 1, leaf, wrong))
                        .isFalse();
            }
            List<Hash> consistency = Proofs.consistency(older, newer, TREE);
            for (List<Hash> wrong : wrongs(consistency)) {
                assertThat(Proofs.consistent(older, root(older), newer, root(newer), wrong))
                        .isFalse();
            }
        }
    }

    private static List<List<Hash>> wrongs(List<Hash> proof) {
        List<List<Hash>> wrongs = new ArrayList<>();
        for (int at = 0; at < proof.size(); at++) {
            for (int b = 0; b < Hash.BYTES; b++) {
                byte[] bytes = proof.get(at).bytes();
                bytes[b] ^= 1;
                wrongs.add(new ArrayList<>(proof));
                wrongs.get(wrongs.size() - 1).set(at, Hash.of(bytes));
            }
            wrongs.add(new ArrayList<>(proof));
            wrongs.get(wrongs.size() - 1).remove(at);
        }
        for (int at = 0; at <= proof.size(); at++) {
            wrongs.add(new ArrayList<>(proof));
            wrongs.get(wrongs.size() - 1).add(at, Hash.EMPTY_TREE);
        }
        return wrongs;
    }

    @Test
    void anInclusionProvesNoOtherLeafIndexSizeOrRoot() {
        int size = 37;
        int index = 20;
        List<Hash> proof = Proofs.inclusion(index, size, TREE);
        Hash leaf = LEAVES.get(index);
        assertThat(Proofs.includes(size, root(size), index, LEAVES.get(21), proof))
                .isFalse();
        assertThat(Proofs.includes(size, root(36), index, leaf, proof)).isFalse();
        for (int other = -1; other <= size; other++) {
            assertThat(Proofs.includes(size, root(size), other, leaf, proof)).isEqualTo(other == index);
        }
        assertThat(Proofs.includes(0, Hash.EMPTY_TREE, 0, leaf, List.of())).isFalse();
    }

    @Test
    void aConsistencyProvesNoOtherSizesOrRoots() {
        List<Hash> proof = Proofs.consistency(20, 37, TREE);
        assertThat(Proofs.consistent(20, root(21), 37, root(37), proof)).isFalse();
        assertThat(Proofs.consistent(20, root(20), 37, root(36), proof)).isFalse();
        assertThat(Proofs.consistent(37, root(37), 20, root(20), proof)).isFalse();
        for (int older = 0; older <= 37; older++) {
            assertThat(Proofs.consistent(older, root(older), 37, root(37), proof))
                    .isEqualTo(older == 20);
        }
    }

    @Test
    void fromNothingAndToItselfATreeIsConsistentWithoutHashes() {
        assertThat(Proofs.consistent(0, Hash.EMPTY_TREE, 37, root(37), Proofs.consistency(0, 37, TREE)))
                .isTrue();
        assertThat(Proofs.consistent(37, root(37), 37, root(37), Proofs.consistency(37, 37, TREE)))
                .isTrue();
        assertThat(Proofs.consistent(0, root(1), 37, root(37), List.of())).isFalse();
        assertThat(Proofs.consistent(37, root(36), 37, root(37), List.of())).isFalse();
        assertThat(Proofs.consistent(20, root(20), 37, root(37), List.of())).isFalse();
    }

    @Test
    void whatIsNotInTheTreeCannotBeProved() {
        assertThatThrownBy(() -> Proofs.inclusion(37, 37, TREE)).hasMessage("no entry 37 in a tree of 37");
        assertThatThrownBy(() -> Proofs.consistency(38, 37, TREE))
                .hasMessage("a tree of 38 cannot grow into one of 37");
    }
}
