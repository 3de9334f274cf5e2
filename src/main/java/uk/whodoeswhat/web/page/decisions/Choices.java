package uk.whodoeswhat.web.page.decisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.whodoeswhat.proposal.Cohort;
import uk.whodoeswhat.rationale.Words;
import uk.whodoeswhat.register.Order;
import uk.whodoeswhat.tier.Standing;
import uk.whodoeswhat.tier.Tier;

/** What can be chosen in the lists of the search. */
record Choices(
        List<ListChoice> tiers,
        List<ListChoice> standings,
        List<ListChoice> cohorts,
        List<ListChoice> rulebooks,
        List<ListChoice> orders) {
    private static final int SHOWN = 19;

    /** A value and its words. */
    record ListChoice(String value, String text) {}

    static Choices of(Words words, List<String> rulebooks, String inForce) {
        return new Choices(
                any(Arrays.stream(Tier.values())
                        .map(tier -> new ListChoice(tier.name(), words.of(tier)))
                        .toList()),
                any(List.of(
                        new ListChoice(Standing.FIRM.name(), "Firm"),
                        new ListChoice(Standing.PROVISIONAL.name(), "Provisional"))),
                any(Arrays.stream(Cohort.OrganisationType.values())
                        .map(type -> new ListChoice(type.name(), words(type)))
                        .toList()),
                any(rulebooks.stream()
                        .map(digest -> new ListChoice(
                                digest, digest.equals(inForce) ? "The one in force" : digest.substring(0, SHOWN) + "…"))
                        .toList()),
                Arrays.stream(Order.values())
                        .map(order -> new ListChoice(order.name(), words(order)))
                        .toList());
    }

    private static List<ListChoice> any(List<ListChoice> choices) {
        List<ListChoice> all = new ArrayList<>(choices);
        all.add(0, new ListChoice("", "Any"));
        return all;
    }

    private static String words(Order order) {
        return switch (order) {
            case NEWEST -> "Newest first";
            case OLDEST -> "Oldest first";
            case SERVICE -> "Service";
            case TIER -> "Tier";
        };
    }

    private static String words(Cohort.OrganisationType type) {
        return switch (type) {
            case PROVIDER -> "Providers";
            case TRUST -> "Trusts";
            case AMBULANCE -> "Ambulance services";
            case GP_PRACTICE -> "GP practices";
            case PHARMACY -> "Pharmacies";
            case PATHOLOGY_NETWORK -> "Pathology networks";
            case ICB -> "Integrated care boards";
            case TRUST_AND_ICB -> "Trusts and integrated care boards";
            case LOCAL_AUTHORITY -> "Local authorities";
            case SOCIAL_CARE -> "Social care";
            case PUBLIC -> "The public";
            case ANY -> "Any organisation";
        };
    }
}
