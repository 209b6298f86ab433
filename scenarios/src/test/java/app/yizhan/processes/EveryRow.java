package app.yizhan.processes;

import static org.assertj.core.api.Assertions.assertThat;

import app.yizhan.testing.ReachedRows;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * The class's tests reach every row of decision tables, in cases or in the way ahead that a form shows. Rows are counted from the
 * models. Where only some of the tests run, or one failed, nothing is said of the rest.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(EveryRow.Reached.class)
@interface EveryRow {

    /** Names of the tables. */
    String[] value();

    /** Rows for what the forms of the school may ask beside those that are shipped, as {@code table#rule}. */
    String[] but() default {};

    /** Looks at the rows when the last test of the class is over. */
    final class Reached implements BeforeAllCallback, AfterTestExecutionCallback, AfterAllCallback {

        private final Set<Method> passed = new HashSet<>();

        @Override
        public void beforeAll(ExtensionContext context) {
            passed.clear();
            ReachedRows.begin();
        }

        @Override
        public void afterTestExecution(ExtensionContext context) {
            if (context.getExecutionException().isEmpty()) {
                passed.add(context.getRequiredTestMethod());
            }
        }

        @Override
        public void afterAll(ExtensionContext context) {
            var type = context.getRequiredTestClass();
            var tests = AnnotationSupport.findAnnotatedMethods(type, Testable.class, HierarchyTraversalMode.TOP_DOWN);
            if (passed.containsAll(tests)) {
                var told = type.getAnnotation(EveryRow.class);
                var rows = Arrays.stream(told.value())
                        .flatMap(table -> TableRows.of(table).stream())
                        .filter(row -> !List.of(told.but()).contains(row))
                        .toList();
                assertThat(ReachedRows.soFar())
                        .as("rows that %s reaches", type.getSimpleName())
                        .containsAll(rows);
            }
        }
    }
}
