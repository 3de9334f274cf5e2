package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A local service that might scale: where it began, where it runs, and on what terms. */
public record Exemplar(
        Optional<String> origin,
        Optional<LocalDate> firstLive,
        List<Site> sites,
        Optional<Ownership> ip,
        Optional<Boolean> sourceAvailable,
        Optional<List<String>> dependsOn,
        Optional<Documented> onboarding,
        Optional<Documented> documentation,
        Optional<Documented> assuranceProcess,
        Optional<List<String>> supportsStandards) {}
