package app.yizhan.camunda;

import java.util.Map;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Expressions of models see the case's variables and the steps, and nothing else: no bean by name, no property or method of
 * a Java object. So a model cannot reach the JVM even if its check was passed over (docs/decisions/0004).
 */
final class SafeExpressions extends JuelExpressionManager {

    SafeExpressions(Map<Object, Object> steps) {
        super(steps);
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ReadOnlyMapELResolver(beans));
        return resolver;
    }
}
