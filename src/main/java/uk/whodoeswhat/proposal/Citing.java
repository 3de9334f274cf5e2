package uk.whodoeswhat.proposal;

import java.util.List;

/** Something that cites evidence: what supports it, what contradicts it, and what was considered and says neither. */
public interface Citing {
    List<String> supportedBy();

    List<String> contradictedBy();

    List<String> considered();
}
