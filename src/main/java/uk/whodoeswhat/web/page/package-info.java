/**
 * The pages, in a package a task: one small controller for each, which fills a view and names a template. A view is a record of plain texts in the
 * order of its page; texts are as their authors wrote them, and the templates escape them.
 *
 * <p>To add a page: a controller and its view in the package of its task, a template beside the others that begins with
 *
 * <pre>
 * th:replace="~{layout :: page('Title', 'Name in the navigation', ${ {'Crumb': '/its-address'} }, ~{::main})}"
 * </pre>
 *
 * and its address in the list of `PagesBrowserTest`, which holds every page to the same quality. Pages work without JavaScript
 * and have nothing inline: the content security policy forbids it.
 */
@NullMarked
package uk.whodoeswhat.web.page;

import org.jspecify.annotations.NullMarked;
