package uk.whodoeswhat.certificate;

import java.util.Map;
import java.util.Optional;
import uk.whodoeswhat.finding.EvidenceProfile;
import uk.whodoeswhat.finding.Grade;
import uk.whodoeswhat.finding.Grading;
import uk.whodoeswhat.finding.GradingParty;
import uk.whodoeswhat.finding.InstrumentTerms;
import uk.whodoeswhat.finding.Obligation;

/** Evidence of a profile and of its own grade, what the rules make that count for, and what makes it of that profile. */
record EvidenceWeight(EvidenceProfile profile, int grade, Grade counts, Vouchers vouchers) {

    /** By whose word a grade is to be, and by what an instrument is to oblige to, what a proposal must say for it. */
    record Vouchers(
            Map<GradingParty, Grading> gradings,
            Map<Obligation, InstrumentTerms> instruments,
            Optional<String> nationalBody) {

        /** Whether a proposal can come to such a profile. */
        boolean allow(EvidenceProfile profile) {
            return gradings.containsKey(profile.gradedBy())
                    && (profile.obligation() == Obligation.NOTHING || instruments.containsKey(profile.obligation()));
        }
    }
}
