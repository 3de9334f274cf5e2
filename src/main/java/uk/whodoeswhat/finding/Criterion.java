package uk.whodoeswhat.finding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a proposal is examined on, in the order in which findings are shown. */
public enum Criterion {
    AIM_OUTCOMES("aim.outcomes"),
    AIM_EXPERIENCE("aim.experience"),
    AIM_EXPERIENCE_PATIENT("aim.experience.patient"),
    AIM_EXPERIENCE_CLINICIAN("aim.experience.clinician"),
    AIM_POPULATION_HEALTH("aim.population-health"),
    AIM_VALUE("aim.value"),
    AIM_VALUE_MONEY("aim.value.money"),
    AIM_VALUE_COST_PER_CAPITA("aim.value.cost-per-capita"),
    DELIVERY_CENTRAL("delivery.central"),
    SCALE_NATIONAL("scale.national"),
    SCALE_CRITICAL("scale.critical"),
    VISIBILITY_CRITICAL("visibility.critical"),
    STANDARDISATION_CARE("standardisation.care"),
    STANDARDISATION_SAFETY("standardisation.safety"),
    STANDARDISATION_EXPERIENCE("standardisation.experience"),
    STANDARDISATION_COST("standardisation.cost"),
    STANDARDS_EQUIVALENTS("standards.equivalents"),
    COVERAGE_NONE("coverage.none");

    private static final Set<Criterion> SUB_CLAIMS = EnumSet.of(
            AIM_OUTCOMES,
            AIM_EXPERIENCE_PATIENT,
            AIM_EXPERIENCE_CLINICIAN,
            AIM_POPULATION_HEALTH,
            AIM_VALUE_MONEY,
            AIM_VALUE_COST_PER_CAPITA);

    private static final Set<Criterion> WHOLES = EnumSet.of(AIM_EXPERIENCE, AIM_VALUE);

    private static final Map<String, Criterion> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Criterion::id, Function.identity()));

    private final String id;

    Criterion(String id) {
        this.id = id;
    }

    /** The name shown everywhere, such as `aim.outcomes`. */
    public String id() {
        return id;
    }

    /** Whether this is one of the six sub-claims, concluded from evidence for and against. */
    public boolean isSubClaim() {
        return SUB_CLAIMS.contains(this);
    }

    /** Whether no fact of a proposal answers this: rules put it together from two sub-claims that the rulebook names. */
    public boolean isWhole() {
        return WHOLES.contains(this);
    }

    public static Optional<Criterion> of(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    @Override
    public String toString() {
        return id;
    }
}
