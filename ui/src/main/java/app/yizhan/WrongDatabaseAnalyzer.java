package app.yizhan;

import app.yizhan.demo.WrongDatabase;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start on the wrong database ends with one sentence instead of a stack trace. */
class WrongDatabaseAnalyzer extends AbstractFailureAnalyzer<WrongDatabase> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WrongDatabase cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
