package uk.whodoeswhat.wrong.rulebook;

import org.kie.api.definition.rule.Rule;

record UsesDroolsInItsPlace(Rule rule) {}
