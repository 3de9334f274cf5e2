package uk.whodoeswhat.baseline;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.whodoeswhat.framework.Parameters;
import uk.whodoeswhat.proposal.Icb;
import uk.whodoeswhat.proposal.Icbs;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Reach;
import uk.whodoeswhat.tier.LocalLevel;

/** The level of a local service, from who uses it. */
final class LocalLevels {
    private LocalLevels() {}

    static LocalLevel of(Proposal proposal, Parameters parameters, List<ReasoningStep> trace) {
        LocalLevel level =
                proposal.scale().use().map(use -> of(use, parameters)).orElse(LocalLevel.NOT_STATED);
        trace.add(new ReasoningStep("level", proposal.scale().use(), level));
        return level;
    }

    /** One organisation; one ICB; the larger part of one region; more ICBs than one; else it is not stated. */
    private static LocalLevel of(Reach use, Parameters parameters) {
        List<String> codes = use.organisations().orElse(List.of());
        Set<String> regions = new HashSet<>();
        int icbs = use.icbs().orElse(0);
        for (String code : codes) {
            Optional<Icb> icb = Icbs.byOds(code).filter(each -> each.isOpenAt(use.date()));
            icb.ifPresent(each -> regions.add(each.regionCode()));
            icbs += icb.isPresent() ? 1 : 0;
        }
        if (use.icbs().isEmpty() && (icbs == 0 || icbs < codes.size())) {
            return use.count().orElse(codes.size()) == 1 ? LocalLevel.PROVIDER : LocalLevel.NOT_STATED;
        }
        if (icbs < 2) {
            return icbs == 1 ? LocalLevel.ICS : LocalLevel.NOT_STATED;
        }
        boolean mostOfARegion = regions.size() == 1
                && parameters
                        .share("local.region-share")
                        .reachedBy(
                                icbs,
                                Icbs.inRegion(regions.iterator().next(), use.date())
                                        .size());
        return mostOfARegion ? LocalLevel.REGION : LocalLevel.MULTI_ICS;
    }
}
