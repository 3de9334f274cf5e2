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

    /** A place where an exemplar runs. */
    public record Site(@Ods String ods, RunBy runBy, Optional<LocalDate> since) {}

    /** Who runs an exemplar's site: the team it began with, or another. */
    public enum RunBy {
        ORIGIN,
        OTHER
    }

    /** Who holds the intellectual property of an exemplar. */
    public enum Ownership {
        OPEN,
        OWNED,
        SUPPLIER
    }

    /** How well something is written down. */
    public enum Documented {
        DOCUMENTED,
        PARTIAL,
        NONE
    }
}
