package uk.whodoeswhat.finding;

import java.util.List;

/**
 * The share of ICBs, or of organisations of the type in England, that use the service, have committed to it, or are shown to
 * need it; `needConfirmed` is the highest effective grade among the support that confirms the need.
 */
public record NationalReach(Share use, Share commitment, Share need, int needConfirmed, List<String> evidence)
        implements CriterionFact {

    /** Whether use, commitment and need are all stated. */
    public boolean isAllStated() {
        return use.stated() && commitment.stated() && need.stated();
    }

    @Override
    public Criterion criterion() {
        return Criterion.SCALE_NATIONAL;
    }
}
