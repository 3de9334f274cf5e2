package uk.whodoeswhat.certificate;

import java.beans.Introspector;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import uk.whodoeswhat.consequence.Adoption;
import uk.whodoeswhat.consequence.BoardFlags;
import uk.whodoeswhat.consequence.CentralOffer;
import uk.whodoeswhat.consequence.EnablerMembership;
import uk.whodoeswhat.consequence.Locality;
import uk.whodoeswhat.consequence.Market;
import uk.whodoeswhat.consequence.ReviewDates;
import uk.whodoeswhat.consequence.Standards;
import uk.whodoeswhat.consequence.TierResult;
import uk.whodoeswhat.finding.Aim;
import uk.whodoeswhat.finding.Alternative;
import uk.whodoeswhat.finding.Alternatives;
import uk.whodoeswhat.finding.CoverageGap;
import uk.whodoeswhat.finding.Criticality;
import uk.whodoeswhat.finding.DeliveryFact;
import uk.whodoeswhat.finding.EvidenceProfile;
import uk.whodoeswhat.finding.Grading;
import uk.whodoeswhat.finding.InstrumentTerms;
import uk.whodoeswhat.finding.LocalSolutions;
import uk.whodoeswhat.finding.Membership;
import uk.whodoeswhat.finding.NationalReach;
import uk.whodoeswhat.finding.SubClaim;
import uk.whodoeswhat.finding.Users;
import uk.whodoeswhat.rulebook.definition.Stage;
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.TierOutlook;
import uk.whodoeswhat.tier.TierReading;

/** What the rules of a stage may read: the facts of each stage, in the order of the stages. */
enum FactType {
    MEMBERSHIP(Stage.CLASSIFICATION, Membership.class),
    USERS(Stage.CLASSIFICATION, Users.class),
    ALTERNATIVE(Stage.CLASSIFICATION, Alternative.class),
    GRADING(Stage.CLASSIFICATION, Grading.class),
    INSTRUMENT(Stage.CLASSIFICATION, InstrumentTerms.class),
    SOLUTIONS(Stage.COVERAGE, LocalSolutions.class),
    PROFILE(Stage.EVIDENCE, EvidenceProfile.class),
    CLAIM(Stage.FINDING, SubClaim.class),
    DELIVERY(Stage.FINDING, DeliveryFact.class),
    REACH(Stage.FINDING, NationalReach.class),
    CRITICALITY(Stage.FINDING, Criticality.class),
    ALTERNATIVES(Stage.FINDING, Alternatives.class),
    GAP(Stage.FINDING, CoverageGap.class),
    AIM(Stage.AIM, Aim.class),
    READING(Stage.REQUIREMENT, TierReading.class),
    CANDIDATES(Stage.VERDICT, Candidates.class),
    LOCALITY(Stage.LEVEL, Locality.class),
    OUTLOOK(Stage.HEADLINE, TierOutlook.class),
    RULING(Stage.CONSEQUENCE, TierResult.class),
    MARKET(Stage.CONSEQUENCE, Market.class),
    STANDARDS(Stage.CONSEQUENCE, Standards.class),
    SPREAD(Stage.CONSEQUENCE, Adoption.class),
    OVERLAP(Stage.CONSEQUENCE, CentralOffer.class),
    ENABLED(Stage.CONSEQUENCE, EnablerMembership.class),
    CONCERNS(Stage.CONSEQUENCE, BoardFlags.class),
    REVIEW(Stage.CONSEQUENCE, ReviewDates.class);

    /** The ids of evidence, which no rule may tell apart, and what every object has. */
    static final Set<String> NOT_OF_THE_FACT = Set.of("evidence", "equals", "hashCode", "toString");

    private final Stage stage;
    private final Class<?> type;

    FactType(Stage stage, Class<?> type) {
        this.stage = stage;
        this.type = type;
    }

    Stage stage() {
        return stage;
    }

    /** The one fact type that a rule names so. */
    static Optional<FactType> named(String name) {
        return Stream.of(values())
                .filter(each -> each.type.getSimpleName().equals(name)
                        || each.type.getName().equals(name))
                .findFirst();
    }

    static FactType of(Object fact) {
        return Stream.of(values())
                .filter(each -> each.type.isInstance(fact))
                .findFirst()
                .orElseThrow();
    }

    /** What a condition may name of such a fact: its methods, and those that say whether, without their `is`. */
    Set<String> members() {
        Set<String> members = new TreeSet<>();
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())) {
                members.add(method.getName());
                if (method.getName().startsWith("is") && method.getParameterCount() == 0) {
                    members.add(Introspector.decapitalize(method.getName().substring(2)));
                }
            }
        }
        members.removeAll(NOT_OF_THE_FACT);
        return members;
    }

    /** The collectors that the rules of the stage may hand a conclusion to. */
    Set<String> collectors() {
        return switch (stage) {
            case CLASSIFICATION -> Set.of("classes");
            case COVERAGE -> Set.of("solutions");
            case EVIDENCE -> Set.of("grades");
            case FINDING, AIM -> Set.of("findings");
            case REQUIREMENT -> Set.of("requirements");
            case VERDICT -> Set.of("verdict");
            case LEVEL -> Set.of("level");
            case HEADLINE -> Set.of("headline");
            case CONSEQUENCE -> Set.of("consequences", "reviews");
        };
    }
}
