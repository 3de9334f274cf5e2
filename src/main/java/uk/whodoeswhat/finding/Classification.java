package uk.whodoeswhat.finding;

/** What the rules say that each thing counts as. */
public interface Classification {
    <C extends Enum<C>> C of(Classified<C> fact);
}
