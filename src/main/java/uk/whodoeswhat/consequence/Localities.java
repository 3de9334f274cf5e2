package uk.whodoeswhat.consequence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.whodoeswhat.finding.Share;
import uk.whodoeswhat.proposal.Icb;
import uk.whodoeswhat.proposal.Icbs;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Reach;

/** Says who uses a service from its stated use: a number of ICBs, or of organisations, or a list of codes. */
final class Localities {

    static Locality of(Proposal proposal) {
        return proposal.scale().use().map(Localities::of).orElse(new Locality(false, false, false, Share.NOT_STATED));
    }

    private static Locality of(Reach use) {
        List<Icb> listed = use.organisations().orElse(List.of()).stream()
                .map(Icbs::byOds)
                .flatMap(Optional::stream)
                .filter(icb -> icb.isOpenAt(use.date()))
                .toList();
        int count = Circumstances.count(use);
        boolean icbs = use.icbs().isPresent() || (!listed.isEmpty() && listed.size() == count);
        return new Locality(
                !icbs && count == 1,
                icbs && count == 1,
                icbs && count > 1,
                icbs ? ofOneRegion(listed, use.date()) : Share.NOT_STATED);
    }

    private static Share ofOneRegion(List<Icb> listed, LocalDate date) {
        Set<String> regions = listed.stream().map(Icb::regionCode).collect(Collectors.toSet());
        return regions.size() == 1
                ? Share.of(
                        listed.size(),
                        Icbs.inRegion(listed.get(0).regionCode(), date).size())
                : Share.NOT_STATED;
    }

    private Localities() {}
}
