package uk.whodoeswhat.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Proofs that a tree holds a leaf, and that a tree is the beginning of another (RFC 6962, section 2.1; RFC 9162). */
public final class Proofs {
    private Proofs() {}

    /** The root of the tree of this size. */
    public static Hash root(long size, Tiles tiles) {
        return size == 0 ? Hash.EMPTY_TREE : new SubtreeHashes(size, tiles).over(0, size);
    }

    /** What leads from a leaf of the tree to its root: hashes from the leaf's sibling upwards. */
    public static List<Hash> inclusion(long index, long size, Tiles tiles) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no entry " + index + " in a tree of " + size);
        }
        SubtreeHashes nodes = new SubtreeHashes(size, tiles);
        List<Hash> downwards = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long split = from + Long.highestOneBit(to - from - 1);
            if (index < split) {
                downwards.add(nodes.over(split, to));
                to = split;
            } else {
                downwards.add(nodes.over(from, split));
                from = split;
            }
        }
        return upwards(downwards);
    }

    /** What shows that the tree of the older size is the beginning of the newer; empty from size 0 and between equal sizes. */
    public static List<Hash> consistency(long older, long newer, Tiles tiles) {
        if (older < 0 || older > newer) {
            throw new IllegalArgumentException("a tree of " + older + " cannot grow into one of " + newer);
        }
        if (older == 0 || older == newer) {
            return List.of();
        }
        SubtreeHashes nodes = new SubtreeHashes(newer, tiles);
        List<Hash> downwards = new ArrayList<>();
        long from = 0;
        long to = newer;
        while (to > older) {
            long split = from + Long.highestOneBit(to - from - 1);
            if (older <= split) {
                downwards.add(nodes.over(split, to));
                to = split;
            } else {
                downwards.add(nodes.over(from, split));
                from = split;
            }
        }
        if (from > 0) { // else what is left is the older tree itself, whose root the verifier has
            downwards.add(nodes.over(from, to));
        }
        return upwards(downwards);
    }

    private static List<Hash> upwards(List<Hash> downwards) {
        List<Hash> proof = new ArrayList<>(downwards);
        Collections.reverse(proof);
        return List.copyOf(proof);
    }

    /** Whether the proof leads from the leaf at this index to the root of a tree of this size (RFC 9162, 2.1.3.2). */
    public static boolean includes(long size, Hash root, long index, Hash leaf, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(sibling, hash);
                int skip = Long.numberOfTrailingZeros(node);
                node >>= skip;
                last >>= skip;
            } else {
                hash = Hash.node(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether the proof shows that the older tree is the beginning of the newer (RFC 9162, 2.1.4.2). */
    public static boolean consistent(long older, Hash olderRoot, long newer, Hash newerRoot, List<Hash> proof) {
        if (older < 0 || older > newer) {
            return false;
        }
        if (older == 0) {
            return proof.isEmpty() && olderRoot.equals(Hash.EMPTY_TREE);
        }
        if (older == newer) {
            return proof.isEmpty() && olderRoot.equals(newerRoot);
        }
        Deque<Hash> rest = new ArrayDeque<>(proof);
        if (Long.bitCount(older) == 1) {
            rest.push(olderRoot);
        }
        return !rest.isEmpty() && Roots.of(older, newer, rest).equals(Optional.of(new Roots(olderRoot, newerRoot)));
    }

    /** The roots of two trees, computed side by side from a proof of consistency. */
    private record Roots(Hash older, Hash newer) {
        static Optional<Roots> of(long older, long newer, Deque<Hash> proof) {
            int skip = Long.numberOfTrailingZeros(~(older - 1));
            long node = (older - 1) >> skip;
            long last = (newer - 1) >> skip;
            Hash start = proof.pop();
            Roots roots = new Roots(start, start);
            for (Hash sibling : proof) {
                if (last == 0) {
                    return Optional.empty();
                }
                if ((node & 1) == 1 || node == last) {
                    roots = new Roots(Hash.node(sibling, roots.older), Hash.node(sibling, roots.newer));
                    int up = Long.numberOfTrailingZeros(node);
                    node >>= up;
                    last >>= up;
                } else {
                    roots = new Roots(roots.older, Hash.node(roots.newer, sibling));
                }
                node >>= 1;
                last >>= 1;
            }
            return last == 0 ? Optional.of(roots) : Optional.empty();
        }
    }
}
