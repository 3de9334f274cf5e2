/** The rulebook in force: clauses, rules, tiers, questions, parameters, scenarios, coverage and certificate. */
@NullMarked
package uk.whodoeswhat.web.page.rulebook;

import org.jspecify.annotations.NullMarked;
