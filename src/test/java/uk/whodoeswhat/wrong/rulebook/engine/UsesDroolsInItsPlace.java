package uk.whodoeswhat.wrong.rulebook.engine;

import org.kie.api.definition.rule.Rule;

record UsesDroolsInItsPlace(Rule rule) {}
