package uk.whodoeswhat.rulebook;

import java.time.LocalDate;
import java.util.List;

/** What `central-services.yaml` says: services that the centre already offers, with the capabilities of each. */
record Catalogue(List<Entry> services) {
    Catalogue {
        services = List.copyOf(services);
    }

    record Entry(String id, String name, List<String> capabilities, String source, LocalDate checked) {
        Entry {
            capabilities = List.copyOf(capabilities);
        }
    }

    /** The names of services other than this one that offer one of these capabilities, in the order of the file. */
    List<String> offering(List<String> capabilities, String otherThan) {
        return services.stream()
                .filter(entry -> !entry.id().equals(otherThan))
                .filter(entry -> entry.capabilities().stream().anyMatch(capabilities::contains))
                .map(Entry::name)
                .toList();
    }
}
