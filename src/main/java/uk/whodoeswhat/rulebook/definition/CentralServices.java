package uk.whodoeswhat.rulebook.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What `central-services.yaml` says: services that the centre already offers, with the capabilities of each. */
public record CentralServices(List<CentralService> services) {
    public CentralServices {
        services = List.copyOf(services);
    }

    public record CentralService(String id, String name, List<String> capabilities, String source, LocalDate checked) {
        public CentralService {
            capabilities = List.copyOf(capabilities);
        }
    }

    /** The names of services other than this one that offer one of these capabilities, in the order of the file. */
    public List<String> offering(List<String> capabilities, String otherThan) {
        List<String> names = new ArrayList<>();
        for (CentralService entry : services) {
            if (!entry.id().equals(otherThan) && !Collections.disjoint(entry.capabilities(), capabilities)) {
                names.add(entry.name());
            }
        }
        return names;
    }
}
