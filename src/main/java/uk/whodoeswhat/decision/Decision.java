package uk.whodoeswhat.decision;

import java.util.Map;
import uk.whodoeswhat.document.CanonicalJson;
import uk.whodoeswhat.framework.Reading;
import uk.whodoeswhat.proposal.CanonicalProposal;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.rulebook.Rulebook;
import uk.whodoeswhat.rulebook.engine.Judgement;
import uk.whodoeswhat.rulebook.engine.StageObserver;

/** What a rulebook says of a proposal in a reading: the judgement, and how it is told. */
public final class Decision {
    /** The form of the JSON: its keys and what they mean. */
    public static final String SCHEMA = "who-does-what/decision/2";

    private static final String DIGEST = "digest";

    private final Rulebook rulebook;
    private final CanonicalProposal proposal;
    private final Judgement judgement;

    private Decision(Rulebook rulebook, CanonicalProposal proposal, Judgement judgement) {
        this.rulebook = rulebook;
        this.proposal = proposal;
        this.judgement = judgement;
    }

    /**
     * Decides.
     *
     * @throws uk.whodoeswhat.rulebook.engine.RuleException if the rules fail; there is then no decision
     */
    public static Decision of(Rulebook rulebook, CanonicalProposal proposal, Reading reading, StageObserver observer) {
        return new Decision(rulebook, proposal, rulebook.judge(proposal.proposal(), reading, observer));
    }

    /** Decides a proposal of which nobody made the canonical form yet. */
    public static Decision of(Rulebook rulebook, Proposal proposal, Reading reading, StageObserver observer) {
        return of(rulebook, CanonicalProposal.of(proposal), reading, observer);
    }

    public Rulebook rulebook() {
        return rulebook;
    }

    public CanonicalProposal proposal() {
        return proposal;
    }

    public Judgement judgement() {
        return judgement;
    }

    /** The decision as texts, whole numbers, flags, lists and maps, in the order of the package comment. */
    public Map<String, Object> tree(Detail detail) {
        Map<String, Object> tree = new DecisionTree(this).of(detail);
        if (detail == Detail.FULL) {
            tree.put(DIGEST, CanonicalJson.digest(CanonicalJson.bytes(tree)));
        }
        return tree;
    }

    /** The canonical bytes of the full decision without its digest. */
    public byte[] canonicalBytes() {
        return CanonicalJson.bytes(new DecisionTree(this).of(Detail.FULL));
    }

    /** The canonical bytes of the full decision with its digest: what is recorded. */
    public byte[] bytes() {
        return CanonicalJson.bytes(tree(Detail.FULL));
    }

    public String digest() {
        return CanonicalJson.digest(canonicalBytes());
    }
}
