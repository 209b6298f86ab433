package app.yizhan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * In {@code make test} this runs on one of the two databases: whatever SQL it sends, other tests send to both ({@link SentSql}).
 * {@code -Dyizhan.trust.databases=both}, as in {@code make trust-short} and {@code make trust}, runs it on each.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnOneDatabase.Condition.class)
public @interface OnOneDatabase {

    /** Where it runs. */
    Kind value();

    /** The two databases of the tests. */
    enum Kind {
        H2,
        MARIADB
    }

    /** Asked before a context is started. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            var here = TestDatabase.isMariaDb() ? Kind.MARIADB : Kind.H2;
            var there = AnnotationSupport.findAnnotation(context.getElement(), OnOneDatabase.class)
                    .map(OnOneDatabase::value)
                    .orElse(here);
            return here == there || "both".equals(System.getProperty("yizhan.trust.databases"))
                    ? ConditionEvaluationResult.enabled("on " + here)
                    : ConditionEvaluationResult.disabled("on " + there + " alone");
        }
    }
}
