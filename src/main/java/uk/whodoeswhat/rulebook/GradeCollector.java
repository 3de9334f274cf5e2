package uk.whodoeswhat.rulebook;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import uk.whodoeswhat.finding.EvidenceProfile;
import uk.whodoeswhat.finding.Grade;
import uk.whodoeswhat.proposal.Evidence;

/** Takes what limits evidence of a profile: the lowest cap holds. */
public final class GradeCollector {
    private final Recorder recorder;
    // By identity: rules are handed the profiles of one decision, each of them once.
    private final IdentityHashMap<EvidenceProfile, Limits> limits = new IdentityHashMap<>();

    /** What the rules said of one profile so far. */
    private static final class Limits {
        private int cap = Integer.MAX_VALUE;
        private int capUnlessGap = Integer.MAX_VALUE;
        private boolean nothing;
        private boolean confirms;
    }

    /** What a rule concluded of a profile. */
    private record Limit(String before, int grade, String after) {
        @Override
        public String toString() {
            return before + grade + after;
        }
    }

    GradeCollector(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Support counts for this grade at most. */
    public void capSupport(EvidenceProfile profile, int grade) {
        recorder.conclude(profile, new Limit("support counts for grade ", grade, " at most"));
        Limits limits = limits(profile);
        limits.cap = Math.min(limits.cap, grade);
    }

    /** Support counts for this grade at most, unless the cohort turns out to have no solution in place. */
    public void capSupportUnlessGap(EvidenceProfile profile, int grade) {
        recorder.conclude(
                profile,
                new Limit("support counts for grade ", grade, " at most, unless the cohort has no solution in place"));
        Limits limits = limits(profile);
        limits.capUnlessGap = Math.min(limits.capUnlessGap, grade);
    }

    /** Counts for nothing, for or against. */
    public void countsForNothing(EvidenceProfile profile) {
        recorder.conclude(profile, "counts for nothing");
        limits(profile).nothing = true;
    }

    /** Confirms need and criticality. */
    public void confirms(EvidenceProfile profile) {
        recorder.conclude(profile, "confirms need and criticality");
        limits(profile).confirms = true;
    }

    private Limits limits(EvidenceProfile profile) {
        return limits.computeIfAbsent(profile, each -> new Limits());
    }

    Map<String, Grade> grades(List<EvidenceProfile> profiles, List<Evidence> evidence) {
        Map<String, Integer> own = new HashMap<>();
        evidence.forEach(item -> own.put(item.id(), item.grade()));
        Map<String, Grade> grades = new HashMap<>();
        for (EvidenceProfile profile : profiles) {
            for (String id : profile.evidence()) {
                grades.put(id, grade(profile, own.getOrDefault(id, 0)));
            }
        }
        return grades;
    }

    private Grade grade(EvidenceProfile profile, int own) {
        Limits limits = limits(profile);
        int opposition = limits.nothing ? 0 : own;
        int supportIfGap = Math.min(opposition, limits.cap);
        return new Grade(Math.min(supportIfGap, limits.capUnlessGap), supportIfGap, opposition, limits.confirms);
    }
}
