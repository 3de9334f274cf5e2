package uk.whodoeswhat.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why the service did not start, without a stack trace. */
class StoreRefusedAnalyzer extends AbstractFailureAnalyzer<StoreRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreRefused cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Do what stands after `allowed`. Where the data are is set by `who-does-what.data`, or by "
                        + "`spring.datasource.url` for PostgreSQL.",
                cause);
    }
}
