package uk.whodoeswhat.wrong.decision;

import org.kie.api.definition.rule.Rule;

record UsesDrools(Rule rule) {}
