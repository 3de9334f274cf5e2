/**
 * The service: HTTP under `/api/v1`, its metrics and its API document. The pages are in {@link uk.whodoeswhat.web.page}. Nothing is
 * decided here.
 *
 * <p>A refusal on the way in is a {@link uk.whodoeswhat.web.RefusedRequest}; every error, whether refused here, by Spring or by the
 * container, becomes one problem document (RFC 9457), or a page for a browser. For example:
 *
 * <pre>
 * {"type":"urn:who-does-what:problem:invalid-proposal","title":"The proposal has problems","status":422,
 *  "detail":"1 problem; each is in `errors`","instance":"/api/v1/evaluations","requestId":"0f8e...",
 *  "errors":[{"path":"cohort.size","line":12,"column":9,"found":"the number `-1`","allowed":"a whole number from 1"}]}
 * </pre>
 *
 * <p>`line` and `column` are left out where they are not known. The lines of a batch are those of
 * {@link uk.whodoeswhat.batch}.
 */
@NullMarked
package uk.whodoeswhat.web;

import org.jspecify.annotations.NullMarked;
