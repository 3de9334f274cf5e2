package uk.whodoeswhat.wrong.certificate;

import org.drools.drl.parser.DrlParser;

record ParsesRules(DrlParser parser) {}
