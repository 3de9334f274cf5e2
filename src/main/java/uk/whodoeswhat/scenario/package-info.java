/**
 * Scenarios: worked cases with the answer a rulebook must give, run against it.
 *
 * <p>A scenario is a YAML or JSON document with the fields below. A file of a scenarios folder that has a top-level {@code
 * scenario} is one; it is named for its id. Any other document there must be a proposal that some scenario has as its base.
 *
 * <pre>
 * scenario: reach-just-below              # its id
 * title: Made up to test an edge: ...
 * clauses: [{ source: wdw-2023, clause: S2 }]   # at least one, each of the rulebook's sources
 * strength: EDGE                          # OFFICIAL, OFFICIAL_WORDS, STRONG, EDGE
 * reading: {}                             # question: answer; the default answers otherwise
 * given:                                  # a proposal; or
 *   base: ../../bases/platform.yaml       # one in another file (a proposal, or a scenario that states its own)
 *   remove: [aims.outcomes, evidence.ev-1]      # first what these paths name is taken out
 *   change: { evidence: { ev-2: { grade: 3 } } }  # then this is merged in
 * expect:                                 # the tier, and what else matters
 *   tier: LOCAL
 *   standing: FIRM
 *   possibleTiers: [LOCAL]
 *   level: NOT_STATED
 *   findings: { scale.national: NOT_MET }
 *   concludedBy: { scale.national: scale.national.short }   # which rule found it
 *   requirements: { CENTRAL_PREFERRED: { scale.national: BLOCKED } }
 *   rules: [scale.national.short]         # that must have fired
 *   notRules: [scale.national.in-use]     # that must not
 * </pre>
 *
 * <p>Merging: objects merge field by field; texts, numbers, flags and lists replace. One exception: over a list whose items
 * have an `id`, an object changes items by id, and one with a new id is added. A base is named relative to the scenario's own
 * file, or to the scenarios folder.
 */
@NullMarked
package uk.whodoeswhat.scenario;

import org.jspecify.annotations.NullMarked;
