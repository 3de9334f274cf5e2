package uk.whodoeswhat.rationale;

import java.util.List;
import uk.whodoeswhat.tier.Requirement;
import uk.whodoeswhat.tier.Tier;

/** Why a tier is not the verdict's: the requirements that block it, those still open, and both in plain English. */
public record WhyNot(Tier tier, List<Requirement> blockers, List<Requirement> open, List<String> sentences) {
    public WhyNot {
        blockers = List.copyOf(blockers);
        open = List.copyOf(open);
        sentences = List.copyOf(sentences);
    }

    public String explanation() {
        return String.join(" ", sentences);
    }
}
