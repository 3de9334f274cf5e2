package uk.whodoeswhat.consequence;

import java.util.List;
import uk.whodoeswhat.finding.Fact;

/** The names of central services that already offer one of the capabilities proposed; empty where none does. */
public record CentralOffer(List<String> services) implements Fact {
    public CentralOffer {
        services = List.copyOf(services);
    }
}
