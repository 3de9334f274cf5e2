package uk.whodoeswhat.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the service did not start, without a stack trace. */
class RulebookRefusedAnalyzer extends AbstractFailureAnalyzer<RulebookRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RulebookRefused cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend the rulebook, or leave `who-does-what.rules` out to take the bundled one.",
                cause);
    }
}
