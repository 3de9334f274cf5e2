/**
 * The form by which people propose a service: what is asked, what was typed, and what that makes of a proposal.
 *
 * <h2>What is asked</h2>
 *
 * `proposal-form.yaml` beside this package, read strictly; for those who own the policy. Groups hold sections, a section is one
 * page of questions. A question's `name` is a field of the proposal, below the section's `at` where it has one. A section that
 * `repeats` asks the same of each item of a list; a `key` names the field by which an item is known, whose values are made
 * (`keys` and a number), and `none` the words by which somebody says that the list is empty and not merely left out. `otherwise`
 * is the answer that a question has in a proposal which leaves it out; any other that is not `needed` may be left open. A
 * `code` is that of an organisation, also in small letters and with spaces. The kinds:
 *
 * <pre>
 * LINE, PROSE     text
 * WHOLE, AMOUNT   digits; commas between thousands are allowed
 * DATE            day, month, year
 * YES_NO          yes or no
 * CHOICE, CHOICES one, or some, of the `choices` that `options` names
 * LINES           a list with an item on each line; `none` as above
 * EVIDENCE        what each piece of evidence says: supportedBy, contradictedBy, considered
 * </pre>
 *
 * <h2>What was typed</h2>
 *
 * {@link uk.whodoeswhat.form.Typed} keeps texts by key, as they were typed, whether they are an answer or not: nothing is lost
 * while a proposal is drafted. A key is the path of the field, with an item's name in place of its number. It is written as JSON:
 *
 * <pre>
 * {"items":{"evidence":["ev-1"]},
 *  "texts":{"aims.outcomes.evidence[ev-1]":"supportedBy","date-day":"15","date-month":"3","date-year":"2023",
 *           "evidence[ev-1].title":"Waits before and after","service.suppliers-none":"yes","title":"A register"}}
 * </pre>
 *
 * <p>A document is made of it as far as it goes: texts without the space around them, codes in
 * capitals and without spaces, numbers and dates where they are some, and
 * otherwise what was typed, so that the reader of proposals finds every problem; each is told at its question. What is empty is
 * left out. A file is taken in by the inverse: whatever has a place in the form goes there, right or wrong, and a file with
 * anything else is refused. An exemplar of which nothing is said is left out.
 */
@NullMarked
package uk.whodoeswhat.form;

import org.jspecify.annotations.NullMarked;
