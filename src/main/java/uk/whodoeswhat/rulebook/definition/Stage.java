package uk.whodoeswhat.rulebook.definition;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
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
import uk.whodoeswhat.tier.Candidates;
import uk.whodoeswhat.tier.TierReading;

/** The stages of judging, in their order, with the kinds of facts that decide the tier. */
public enum Stage {
    CLASSIFICATION,
    COVERAGE,
    EVIDENCE,
    FINDING,
    AIM,
    REQUIREMENT,
    VERDICT,
    LEVEL,
    HEADLINE,
    CONSEQUENCE;

    private static final List<Class<?>> BEFORE_THE_TIER =
            Arrays.stream(values()).flatMap(Stage::facts).toList();
    private static final List<Class<?>> OF_FINDINGS = Stream.of(CLASSIFICATION, COVERAGE, EVIDENCE, FINDING, AIM)
            .flatMap(Stage::facts)
            .toList();

    /** The kinds of facts that the stages up to the verdict read. */
    public static List<Class<?>> factsBeforeTheTier() {
        return BEFORE_THE_TIER;
    }

    /** The kinds of facts from which the findings come. */
    public static List<Class<?>> factsOfFindings() {
        return OF_FINDINGS;
    }

    private static Stream<Class<?>> facts(Stage stage) {
        return switch (stage) {
            case CLASSIFICATION ->
                Stream.of(Membership.class, Users.class, Alternative.class, Grading.class, InstrumentTerms.class);
            case COVERAGE -> Stream.of(LocalSolutions.class);
            case EVIDENCE -> Stream.of(EvidenceProfile.class);
            case FINDING ->
                Stream.of(
                        SubClaim.class,
                        DeliveryFact.class,
                        NationalReach.class,
                        Criticality.class,
                        Alternatives.class,
                        CoverageGap.class);
            case AIM -> Stream.of(Aim.class);
            case REQUIREMENT -> Stream.of(TierReading.class);
            case VERDICT -> Stream.of(Candidates.class);
            case LEVEL, HEADLINE, CONSEQUENCE -> Stream.of();
        };
    }
}
