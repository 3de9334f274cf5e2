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
    private static final String NOTHING = "counts for nothing";
    private static final String CONFIRMS = "confirms need and criticality";

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

    /** A cap that a rule concluded of a profile. */
    private record Limit(int grade, boolean unlessGap) {
        @Override
        public String toString() {
            return "support counts for grade " + grade + " at most"
                    + (unlessGap ? ", unless the cohort has no solution in place" : "");
        }
    }

    GradeCollector(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Support counts for this grade at most. */
    public void capSupport(EvidenceProfile profile, int grade) {
        recorder.conclude(profile, new Limit(grade, false));
        Limits limits = limits(profile);
        limits.cap = Math.min(limits.cap, grade);
    }

    /** Support counts for this grade at most, unless the cohort turns out to have no solution in place. */
    public void capSupportUnlessGap(EvidenceProfile profile, int grade) {
        recorder.conclude(profile, new Limit(grade, true));
        Limits limits = limits(profile);
        limits.capUnlessGap = Math.min(limits.capUnlessGap, grade);
    }

    /** Counts for nothing, for or against. */
    public void countsForNothing(EvidenceProfile profile) {
        recorder.conclude(profile, NOTHING);
        limits(profile).nothing = true;
    }

    /** Confirms need and criticality. */
    public void confirms(EvidenceProfile profile) {
        recorder.conclude(profile, CONFIRMS);
        limits(profile).confirms = true;
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
        } else if (CONFIRMS.equals(concluded)) {
            confirms(profile);
        } else {
            throw new IllegalStateException("no conclusion of a profile: " + concluded);
        }
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
