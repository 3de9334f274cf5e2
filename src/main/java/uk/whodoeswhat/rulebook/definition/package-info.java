/** What the files of a rulebook say, as values: rules with their citations, criteria, questions, parameters, tiers, declarations. */
@NullMarked
package uk.whodoeswhat.rulebook.definition;

import org.jspecify.annotations.NullMarked;
