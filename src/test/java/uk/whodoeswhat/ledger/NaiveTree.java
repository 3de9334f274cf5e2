package uk.whodoeswhat.ledger;

import java.util.ArrayList;
import java.util.List;

/** The tree as RFC 6962, section 2.1 defines it, recursively over all leaves: a second opinion. */
record NaiveTree(List<Hash> leaves) {
    Hash root() {
        if (leaves.isEmpty()) {
            return Hash.EMPTY_TREE;
        }
        return leaves.size() == 1 ? leaves.get(0) : Hash.node(left().root(), right().root());
    }

    /** PATH(m, D[n]). */
    List<Hash> path(int m) {
        if (leaves.size() == 1) {
            return List.of();
        }
        return m < split() ? plus(left().path(m), right().root()) : plus(right().path(m - split()), left().root());
    }

    /** PROOF(m, D[n]). */
    List<Hash> proof(int m) {
        return subproof(m, true);
    }

    private List<Hash> subproof(int m, boolean known) {
        if (m == leaves.size()) {
            return known ? List.of() : List.of(root());
        }
        return m <= split()
                ? plus(left().subproof(m, known), right().root())
                : plus(right().subproof(m - split(), false), left().root());
    }

    NaiveTree first(int size) {
        return new NaiveTree(leaves.subList(0, size));
    }

    private int split() {
        return Integer.highestOneBit(leaves.size() - 1);
    }

    private NaiveTree left() {
        return first(split());
    }

    private NaiveTree right() {
        return new NaiveTree(leaves.subList(split(), leaves.size()));
    }

    private static List<Hash> plus(List<Hash> proof, Hash hash) {
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(hash);
        return longer;
    }
}
