package uk.whodoeswhat.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.whodoeswhat.document.Description;
import uk.whodoeswhat.document.Items;
import uk.whodoeswhat.document.Stated;

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
        @Description("Today") Delivery delivery,

        @Description("What a national body has said of providing it. Left out: it has not said")
        Optional<NationalOffer> nationalOffer) {
    public Service {
        aliases = List.copyOf(aliases);
        capabilities = List.copyOf(capabilities);
        enablers = List.copyOf(enablers);
        suppliers = suppliers.map(List::copyOf);
        roadmap = roadmap.map(List::copyOf);
    }

    /** The same with no national offer. */
    public Service withoutOffer() {
        return new Service(
                id,
                name,
                aliases,
                summary,
                capabilities,
                enablers,
                lifecycle,
                suppliers,
                roadmap,
                delivery,
                Optional.empty());
    }

    /** Who buys, builds or runs a service. */
    public enum Level {
        NATIONAL,
        REGIONAL,
        ICS,
        PROVIDER
    }

    /** Who commissions and pays (buy), owns and develops from now on (build) and operates (run); left out is not stated. */
    public record Delivery(Optional<Level> buy, Optional<Level> build, Optional<Level> run) {}

    /**
     * What is said of the service's being provided nationally: whether it is offered, and who would then buy, build and run it;
     * by whom (an ODS code), when, and where that can be read. It needs to be given only where that body does not submit the
     * proposal itself.
     */
    public record NationalOffer(
            @Stated boolean offered,
            Optional<Level> buy,
            Optional<Level> build,
            Optional<Level> run,
            @Ods String statedBy,
            LocalDate date,
            Optional<Evidence.SourceLink> source) {}

    /** A dated step of a roadmap. */
    public record Milestone(@Line String what, LocalDate date) {}

    /** How far a service has come. */
    public enum Lifecycle {
        IDEA,
        DISCOVERY,
        ALPHA,
        BETA,
        LIVE,
        RETIRED
    }

    /** The core enablers of the framework (wdw-2023 E1 to E5). */
    public enum Enabler {
        EPR_LEVELLING_UP,
        CITIZEN_CHANNELS,
        FEDERATED_DATA_HUBS,
        APIS_AND_RECORD_LOCATION,
        SECURE_DATA_ENVIRONMENTS
    }
}
