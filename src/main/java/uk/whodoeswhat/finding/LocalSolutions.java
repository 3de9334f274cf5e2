package uk.whodoeswhat.finding;

/**
 * How many organisations have a solution for the need other than the proposed service and its predecessor: in place, in
 * part, none, and not known; of a total. A total of 0 means that nothing is stated.
 */
public record LocalSolutions(Scope scope, long inPlace, long partial, long none, long unknown) implements Fact {

    public static LocalSolutions notStated(Scope scope) {
        return new LocalSolutions(scope, 0, 0, 0, 0);
    }

    /** The share that surely has a solution; a partial one counts where `partialCounts`. */
    public Share certainShare(boolean partialCounts) {
        return share(partialCounts ? inPlace + partial : inPlace);
    }

    /** The share that has a solution if every organisation not known has one. */
    public Share possibleShare(boolean partialCounts) {
        return share(unknown + (partialCounts ? inPlace + partial : inPlace));
    }

    /** Whether anything is stated. */
    public boolean isStated() {
        return total() > 0;
    }

    private long total() {
        return inPlace + partial + none + unknown;
    }

    private Share share(long with) {
        return isStated() ? Share.of(with, total()) : Share.NOT_STATED;
    }
}
