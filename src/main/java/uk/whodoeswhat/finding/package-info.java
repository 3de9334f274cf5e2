/**
 * What each criterion says. Evidence and facts are grouped into one fact per question ({@link
 * uk.whodoeswhat.finding.FactExtraction}): grouping is not a judgement. The rules then conclude one {@link
 * uk.whodoeswhat.finding.Status} per {@link uk.whodoeswhat.finding.Criterion}, held in {@link
 * uk.whodoeswhat.finding.Findings}.
 */
@NullMarked
package uk.whodoeswhat.finding;

import org.jspecify.annotations.NullMarked;
