package uk.whodoeswhat.rulebook;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.whodoeswhat.finding.EvidenceProfile;
import uk.whodoeswhat.finding.Grade;
import uk.whodoeswhat.proposal.Evidence;

/** Takes what limits evidence of a profile: the lowest cap holds. */
public final class GradeCollector {
    private final Recorder recorder;
    // By identity: rules are handed the profiles of one decision, each of them once.
    private final IdentityHashMap<EvidenceProfile, Integer> caps = new IdentityHashMap<>();
    private final IdentityHashMap<EvidenceProfile, Integer> capsUnlessGap = new IdentityHashMap<>();
    private final Set<EvidenceProfile> nothing = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<EvidenceProfile> confirming = Collections.newSetFromMap(new IdentityHashMap<>());

    GradeCollector(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Support counts for this grade at most. */
    public void capSupport(EvidenceProfile profile, int grade) {
        recorder.conclude(profile, "support counts for grade " + grade + " at most");
        caps.merge(profile, grade, Math::min);
    }

    /** Support counts for this grade at most, unless the cohort turns out to have no solution in place. */
    public void capSupportUnlessGap(EvidenceProfile profile, int grade) {
        recorder.conclude(
                profile, "support counts for grade " + grade + " at most, unless the cohort has no solution in place");
        capsUnlessGap.merge(profile, grade, Math::min);
    }

    /** Counts for nothing, for or against. */
    public void countsForNothing(EvidenceProfile profile) {
        recorder.conclude(profile, "counts for nothing");
        nothing.add(profile);
    }

    /** Confirms need and criticality. */
    public void confirms(EvidenceProfile profile) {
        recorder.conclude(profile, "confirms need and criticality");
        confirming.add(profile);
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
        int opposition = nothing.contains(profile) ? 0 : own;
        int supportIfGap = Math.min(opposition, caps.getOrDefault(profile, opposition));
        int support = Math.min(supportIfGap, capsUnlessGap.getOrDefault(profile, supportIfGap));
        return new Grade(support, supportIfGap, opposition, confirming.contains(profile));
    }
}
