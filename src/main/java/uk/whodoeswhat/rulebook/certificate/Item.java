package uk.whodoeswhat.rulebook.certificate;

import uk.whodoeswhat.finding.EvidenceProfile;
import uk.whodoeswhat.finding.Grade;

/** Evidence of a profile and of its own grade, and what the rules make that count for. */
record Item(EvidenceProfile profile, int grade, Grade counts) {}
