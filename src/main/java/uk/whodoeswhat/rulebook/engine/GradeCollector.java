package uk.whodoeswhat.rulebook.engine;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.whodoeswhat.finding.Criterion;
import uk.whodoeswhat.finding.EvidenceProfile;
import uk.whodoeswhat.finding.Grade;
import uk.whodoeswhat.proposal.Evidence;

/** Takes what limits evidence of a profile: the lowest cap holds. */
public final class GradeCollector {
    private static final String NOTHING = "counts for nothing";

    private final FiringRecorder recorder;
    // By identity: rules are handed the profiles of one decision, each of them once.
    private final IdentityHashMap<EvidenceProfile, Said> said = new IdentityHashMap<>();

    /** What the rules said of one profile so far. */
    private static final class Said {
        private OptionalInt cap = OptionalInt.empty();
        private OptionalInt capUnlessGap = OptionalInt.empty();
        private boolean nothing;
        private final Set<Criterion> confirms = EnumSet.noneOf(Criterion.class);
    }

    /** A cap that a rule concluded of a profile. */
    private record Limit(int grade, boolean unlessGap) {
        @Override
        public String toString() {
            return "support counts for grade " + grade + " at most"
                    + (unlessGap ? ", unless the cohort has no solution in place" : "");
        }
    }

    /** That evidence is somebody else's word for these criteria. */
    private record Confirmation(List<Criterion> of) {
        @Override
        public String toString() {
            return of.stream()
                    .map(criterion -> criterion.id().replace('.', ' '))
                    .collect(Collectors.joining(", ", "confirms ", ""));
        }
    }

    GradeCollector(FiringRecorder recorder) {
        this.recorder = recorder;
    }

    /** Support counts for this grade at most. */
    public void capSupport(EvidenceProfile profile, int grade) {
        recorder.conclude(profile, new Limit(grade, false));
        Said said = said(profile);
        said.cap = lower(said.cap, grade);
    }

    /** Support counts for this grade at most, unless the cohort turns out to have no solution in place. */
    public void capSupportUnlessGap(EvidenceProfile profile, int grade) {
        recorder.conclude(profile, new Limit(grade, true));
        Said said = said(profile);
        said.capUnlessGap = lower(said.capUnlessGap, grade);
    }

    /** Counts for nothing, for or against. */
    public void countsForNothing(EvidenceProfile profile) {
        recorder.conclude(profile, NOTHING);
        said(profile).nothing = true;
    }

    /** Is the word of somebody other than the proposer for these criteria. */
    public void confirms(EvidenceProfile profile, Criterion... criteria) {
        recorder.conclude(profile, new Confirmation(List.of(criteria)));
        said(profile).confirms.addAll(List.of(criteria));
    }

    /** Takes again what a rule concluded before of a profile like this. */
    void again(EvidenceProfile profile, Object concluded) {
        if (concluded instanceof Limit limit) {
            if (limit.unlessGap()) {
                capSupportUnlessGap(profile, limit.grade());
            } else {
                capSupport(profile, limit.grade());
            }
        } else if (NOTHING.equals(concluded)) {
            countsForNothing(profile);
        } else if (concluded instanceof Confirmation confirmation) {
            confirms(profile, confirmation.of().toArray(Criterion[]::new));
        } else {
            throw new IllegalStateException("no conclusion of a profile: " + concluded);
        }
    }

    private Said said(EvidenceProfile profile) {
        return said.computeIfAbsent(profile, each -> new Said());
    }

    private static OptionalInt lower(OptionalInt cap, int grade) {
        return OptionalInt.of(Math.min(cap.orElse(grade), grade));
    }

    EvidenceLimits limits(EvidenceProfile profile) {
        Said all = said(profile);
        return new EvidenceLimits(all.cap, all.capUnlessGap, all.nothing, Set.copyOf(all.confirms));
    }

    Map<String, Grade> grades(List<EvidenceProfile> profiles, List<Evidence> evidence) {
        return grades(profiles, own(evidence), this::limits);
    }

    /** By the id of the evidence, from the limits of its profile. */
    public static Map<String, Grade> grades(
            List<EvidenceProfile> profiles,
            Map<String, Integer> own,
            Function<EvidenceProfile, EvidenceLimits> limits) {
        Map<String, Grade> grades = new HashMap<>(2 * own.size());
        for (EvidenceProfile profile : profiles) {
            EvidenceLimits limit = limits.apply(profile);
            profile.evidence().forEach(id -> grades.put(id, limit.grade(own.getOrDefault(id, 0))));
        }
        return grades;
    }

    /** The grade that each item has of its own, by its id. */
    public static Map<String, Integer> own(List<Evidence> evidence) {
        Map<String, Integer> own = new HashMap<>(2 * evidence.size());
        evidence.forEach(item -> own.put(item.id(), item.grade()));
        return own;
    }
}
