package uk.whodoeswhat.certificate;

import uk.whodoeswhat.finding.EvidenceProfile;
import uk.whodoeswhat.finding.Grade;

/** Evidence of a profile and of its own grade, and what the rules make that count for. */
record EvidenceWeight(EvidenceProfile profile, int grade, Grade counts) {}
