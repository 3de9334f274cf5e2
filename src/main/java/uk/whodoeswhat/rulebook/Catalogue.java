package uk.whodoeswhat.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
        List<String> names = new ArrayList<>();
        for (Entry entry : services) {
            if (!entry.id().equals(otherThan) && !Collections.disjoint(entry.capabilities(), capabilities)) {
                names.add(entry.name());
            }
        }
        return names;
    }
}
