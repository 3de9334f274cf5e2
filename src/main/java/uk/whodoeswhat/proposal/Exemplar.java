package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Items;

/** A local service that might scale: where it began, where it runs, and on what terms. */
public record Exemplar(
        @Ods Optional<String> origin,
        Optional<LocalDate> firstLive,
        List<Site> sites,
        Optional<Ownership> ip,
        Optional<Boolean> sourceAvailable,
        @Items(unique = true) @Line Optional<List<String>> dependsOn,
        Optional<Documented> onboarding,
        Optional<Documented> documentation,
        Optional<Documented> assuranceProcess,
        @Items(unique = true) @Line Optional<List<String>> supportsStandards) {
    public Exemplar {
        sites = List.copyOf(sites);
        dependsOn = dependsOn.map(List::copyOf);
        supportsStandards = supportsStandards.map(List::copyOf);
    }
}
