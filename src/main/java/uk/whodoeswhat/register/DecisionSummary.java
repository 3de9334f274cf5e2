package uk.whodoeswhat.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import uk.whodoeswhat.proposal.Cohort;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/** A recorded decision as a search shows it. */
public record DecisionSummary(
        UUID id,
        long index,
        Instant made,
        String reference,
        int version,
        String title,
        LocalDate asOf,
        String organisation,
        String service,
        Cohort.OrganisationType cohort,
        Tier tier,
        Standing standing,
        String rulebook,
        boolean ownReading,
        Optional<UUID> supersededBy,
        boolean withdrawn) {

    /** As an object of JSON. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id.toString());
        tree.put("made", Times.text(made));
        Map<String, Object> proposal = new LinkedHashMap<>();
        proposal.put("reference", reference);
        proposal.put("version", version);
        proposal.put("title", title);
        tree.put("proposal", proposal);
        tree.put("asOf", asOf.toString());
        tree.put("organisation", organisation);
        tree.put("service", service);
        tree.put("cohort", cohort.name());
        tree.put("tier", tier.name());
        tree.put("standing", standing.name());
        tree.put("rulebook", rulebook);
        tree.put("ownReading", ownReading);
        supersededBy.ifPresent(other -> tree.put("supersededBy", other.toString()));
        tree.put("withdrawn", withdrawn);
        return tree;
    }
}
