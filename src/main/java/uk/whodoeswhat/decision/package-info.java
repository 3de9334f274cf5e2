/**
 * The decision: a pure value made from a proposal, a rulebook and a reading, with its canonical form and digest.
 *
 * <p>As JSON it has the keys below, in this order for display; `tier` ends at the first bar, `trace` at the second, and only
 * `full` has a digest.
 *
 * <pre>
 * schema proposal rulebook engine asOf reading tier usage level standing possibleTiers headline need aimsCase summary
 *   | findings requirements trace consequences
 *   | whyNot minimalChanges nextQuestions readings margins restsOn digest
 * </pre>
 *
 * <p>`headline` is what a reader is told first; `need` {tier, possibleTiers} is what need and alternatives say by themselves, and
 * `aimsCase` {outcome, aims: {criterion: status}, missing: [criterion]} whether the case for a national service is made.
 *
 * <p>The last part says why it is not otherwise, and how firm it is:
 *
 * <pre>
 * whyNot {tier: {blockers, open, explanation}}; blockers, open [{requirement, criteria, rule, citations}]
 * minimalChanges {tier: [{changes: {criterion: status}, who: {criterion: who}, evidenceNeeded: {criterion: text}}]}
 * nextQuestions [{criterion, question, settles: {answer: [tier]}}]
 * readings {changes: [{question, answer, tier}], combinations, agreeing, fitting, fittingAgreeing, tiers: {tier: count}}
 * margins [{parameter, value, tierHoldsFrom, tierHoldsTo}], values as text, since shares are exact decimals
 * restsOn [{kind, path, statedBy, source {title, link}, own}]: the statements without which the result would be another
 * </pre>
 *
 * <p>Of the readings, `fitting` are those that give every example of the sources its tier, `tiers` how many of them give each.
 *
 * <p>`level` is there for LOCAL only. Findings are in the order of the criteria, requirements by tier and name, the trace by
 * stage, fact and rule, consequences by kind and rule: the same input gives the same bytes. The digest is that of the canonical
 * bytes ({@link uk.whodoeswhat.document.CanonicalJson}) of the full decision without its `digest`. For example, a decision
 * begins
 *
 * <pre>
 * {"schema":"who-does-what/decision/2",
 *  "proposal":{"reference":"WDW-EX-FDP-2023","version":1,"title":"...","digest":"sha256:...","example":true},
 *  "rulebook":{"id":"who-does-what-2023","version":"2.0.0","digest":"sha256:..."},"engine":"0.1.0","asOf":"2023-03-15",
 *  "reading":{"single-criteria":"both", ...},"tier":"CENTRAL_PREFERRED","usage":"RECOMMENDED", ...
 * </pre>
 */
@NullMarked
package uk.whodoeswhat.decision;

import org.jspecify.annotations.NullMarked;
