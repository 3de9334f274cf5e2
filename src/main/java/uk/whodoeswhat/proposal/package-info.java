/**
 * What is asked: the proposal as records that check themselves, its strict reader and its JSON Schema.
 *
 * <p>An {@link java.util.Optional} that is empty was left out: not stated. A list that may be left out and a list that
 * is stated to be empty are told apart where the rules need to (`Optional` of a list); elsewhere left out is empty. A
 * record all of whose fields may be left out may be left out itself. What is claimed to be critical, or not, must be
 * stated.
 *
 * <p>Order says nothing where there are ids or codes: evidence and standards are sorted by id, references and lists of
 * organisations by their text, so that the digest of a proposal does not depend on it. The digest is that of the
 * canonical bytes (see {@link uk.whodoeswhat.document}) of the whole proposal. The smallest proposal:
 *
 * <pre>
 * reference: P-1
 * version: 1
 * title: A service made up for a test
 * date: 2023-03-15
 * submittedBy: { organisation: X26, role: Programme director }
 * nationalBody: NHS England
 * service: { id: made-up-service, name: Made-up service, summary: It shows one thing., lifecycle: LIVE }
 * cohort: { userRole: clinicians, organisationType: TRUST }
 * </pre>
 *
 * <p>Across fields a proposal is refused when: two of the evidence, standards, covered
 * organisations or sites share an id or code; a reference
 * leads nowhere, or stands in two lists of one claim; a grade from 2 on has no
 * reason; only one of comparator design and `against` is stated; something but an INSTRUMENT obliges or is issued; a
 * claim is not applicable without a reason, or a whole aim is; a count is above its total, counts do not sum to it, or
 * ICBs are not counted out of those open at the date; anything but a roadmap is dated after the proposal; an
 * alternative conforms to a standard that is not stated; text holds an NHS number.
 */
@NullMarked
package uk.whodoeswhat.proposal;

import org.jspecify.annotations.NullMarked;
