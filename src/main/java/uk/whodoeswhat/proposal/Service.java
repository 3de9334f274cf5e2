package uk.whodoeswhat.proposal;

import java.util.List;
import java.util.Optional;

/** The service proposed. Its id is stable: it joins versions, cohorts and the catalogue entry. An empty list of suppliers means none yet; left out, not stated. */
public record Service(
        String id,
        String name,
        List<String> aliases,
        String summary,
        List<String> capabilities,
        List<Enabler> enablers,
        Lifecycle lifecycle,
        Optional<List<String>> suppliers,
        Optional<List<Milestone>> roadmap,
        Delivery delivery) {}
