package uk.whodoeswhat.wrong.certificate;

import org.kie.api.KieBase;

record RunsRules(KieBase rules) {}
