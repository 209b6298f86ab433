package app.yizhan;

import app.yizhan.camunda.UnusableDatabase;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start on a database of no use ends with one sentence instead of a stack trace. */
class UnusableDatabaseAnalyzer extends AbstractFailureAnalyzer<UnusableDatabase> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnusableDatabase cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
