package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Description;
import uk.whodoeswhat.document.Items;

/**
 * The service proposed. Its id is stable: it joins versions, cohorts and the catalogue entry. An empty list of
 * suppliers means none yet; left out, not stated.
 */
public record Service(
        @Description("Stable: joins versions, cohorts and the catalogue entry") @Slug
        String id,

        @Line String name,
        @Items(unique = true) @Line List<String> aliases,
        @Prose String summary,
        @Items(unique = true) @Slug List<String> capabilities,
        @Items(unique = true) List<Enabler> enablers,
        Lifecycle lifecycle,

        @Description("Empty: none yet. Left out: not stated") @Items(unique = true) @Line
        Optional<List<String>> suppliers,

        Optional<List<Milestone>> roadmap,
        Delivery delivery) {
    public Service {
        aliases = List.copyOf(aliases);
        capabilities = List.copyOf(capabilities);
        enablers = List.copyOf(enablers);
        suppliers = suppliers.map(List::copyOf);
        roadmap = roadmap.map(List::copyOf);
    }
}
