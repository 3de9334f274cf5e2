package uk.whodoeswhat.consequence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.whodoeswhat.finding.HowMany;
import uk.whodoeswhat.finding.Share;
import uk.whodoeswhat.proposal.Icb;
import uk.whodoeswhat.proposal.Icbs;
import uk.whodoeswhat.proposal.Proposal;
import uk.whodoeswhat.proposal.Reach;

/** Says who uses a service from its stated use: a number of ICBs, or of organisations, or a list of codes. */
final class Localities {

    static Locality of(Proposal proposal) {
        return proposal.scale()
                .use()
                .map(Localities::of)
                .orElse(new Locality(HowMany.NOT_STATED, HowMany.NOT_STATED, false, Share.NOT_STATED));
    }

    private static Locality of(Reach use) {
        List<String> codes = use.organisations().orElse(List.of());
        List<Icb> listed = codes.stream()
                .map(Icbs::byOds)
                .flatMap(Optional::stream)
                .filter(icb -> icb.isOpenAt(use.date()))
                .toList();
        boolean onlyIcbs = !codes.isEmpty() && listed.size() == codes.size();
        return new Locality(
                HowMany.of(use.icbs()),
                HowMany.of(use.count().or(() -> use.organisations().map(List::size))),
                onlyIcbs,
                onlyIcbs ? ofOneRegion(listed, use.date()) : Share.NOT_STATED);
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
