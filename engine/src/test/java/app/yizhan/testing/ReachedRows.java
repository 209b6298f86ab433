package app.yizhan.testing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Which rows of decision tables the engine has found, as {@code table#rule}, whoever asked it: a case, or the way ahead of a form. */
public final class ReachedRows implements BeanPostProcessor {

    private static final Set<String> REACHED = ConcurrentHashMap.newKeySet();

    /** Forgets what others reached. */
    public static void begin() {
        REACHED.clear();
    }

    public static Set<String> soFar() {
        return Set.copyOf(REACHED);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof ProcessEngineFactoryBean factory) {
            var engine = (ProcessEngineConfigurationImpl) factory.getProcessEngineConfiguration();
            engine.getDmnEngineConfiguration()
                    .getCustomPostDecisionTableEvaluationListeners()
                    .add(event -> event.getMatchingRules()
                            .forEach(rule -> REACHED.add(event.getDecision().getKey() + '#' + rule.getId())));
        }
        return bean;
    }
}
