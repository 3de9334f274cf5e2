package uk.whodoeswhat.certificate;

import java.util.List;
import java.util.Map;
import uk.whodoeswhat.proposal.Proposal;

/**
 * Something that does not hold of a rulebook: what, the rules concerned, the reading (empty where it lies in the text of the
 * rules), and proposals that show it when they are decided.
 */
public record Failure(Kind kind, String says, List<String> rules, Map<String, String> reading, List<Example> examples) {
    public Failure {
        rules = List.copyOf(rules);
        examples = List.copyOf(examples);
    }

    /** What can fail. */
    public enum Kind {
        READS_MORE("every rule reads its own fact and nothing else", "A rule reads more than its fact"),
        FAULT("no rule fails", "The rules fail"),
        INCOMPLETE("in every state a rule concludes", "No rule concludes"),
        NOT_SINGLE("in no state two rules conclude", "More than one rule concludes"),
        DEAD_RULE("every rule fires somewhere", "A rule can never fire"),
        UNREACHABLE_TIER("every tier is reached, where nothing else is declared", "A tier is out of reach"),
        NOT_MONOTONE(
                "better answers never move a service the wrong way", "A better answer moves a service the wrong way"),
        CYCLIC_PRECEDENCE("no tiers come before one another in a circle", "Tiers come before one another in a circle"),
        VERDICT_NOT_POSSIBLE("the tier is among the possible ones, where declared", "The tier is not a possible one"),
        POSSIBLE_BEYOND_OPEN("a possible tier is never an excluded one", "A tier is possible although it is excluded"),
        EXAMPLE_REFUTED(
                "the default reading gives every example of the sources its tier",
                "The default reading gives an example of the sources another tier"),
        UNCITED_CLAUSE(
                "every clause said to be encoded is cited by a rule", "No rule cites a clause said to be encoded");

        private final String holds;
        private final String fails;

        Kind(String holds, String fails) {
            this.holds = holds;
            this.fails = fails;
        }

        /** What was checked, in plain English. */
        public String holds() {
            return holds;
        }

        /** What is wrong where it does not hold, in plain English. */
        public String fails() {
            return fails;
        }
    }

    /** A proposal, and what it shows when it is decided. */
    public record Example(String shows, Proposal proposal) {}
}
