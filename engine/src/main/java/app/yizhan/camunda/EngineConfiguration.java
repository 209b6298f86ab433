package app.yizhan.camunda;

import app.yizhan.calendar.SchoolClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.PlatformTransactionManager;

/** The embedded engine: shared data source and transactions, no schema changes of its own, nothing a model could abuse. */
@Configuration(proxyBeanMethods = false)
public class EngineConfiguration {

    /** Retention of cases in the engine when a model names none; days only, the engine knows no other period. */
    private static final String HISTORY_TIME_TO_LIVE = "P1826D";

    @Bean
    SchoolClock schoolClock() {
        return new SchoolClock();
    }

    @Bean
    @DependsOn("flywayInitializer")
    ProcessEngineFactoryBean processEngine(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ApplicationContext context,
            SchoolClock clock,
            ObjectProvider<UserTaskListener> tasks,
            ObjectProvider<FlowListener> flow) {
        var configuration = new UsedMappings(clock);
        configuration.setApplicationContext(context);
        // engines of one JVM are registered by name, and each leaves by its own
        configuration.setProcessEngineName(String.valueOf(context.getId()));
        configuration.setDataSource(dataSource);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("false");
        // who did what and where a case went is in our own record (step_visit, timeline, audit); the engine keeps none
        configuration.setHistory("none");
        configuration.setHistoryTimeToLive(HISTORY_TIME_TO_LIVE);
        configuration.setIdGenerator(new StrongUuidGenerator());
        runJobs(configuration);
        configuration.setEnableExceptionsAfterUnhandledBpmnError(true);
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        leaveOut(configuration);
        configuration.setDmnEngineConfiguration(tables());
        configuration.setDmnFeelEnableLegacyBehavior(false);
        configuration.setExpressionManager(new SafeExpressions(steps(context)));
        configuration.setScriptEngineResolver(new DefaultScriptEngineResolver(new NoScripts()));
        configuration.setCustomPreBPMNParseListeners(
                List.of(new KnownElementsOnly(), new ListenersOnEverything(tasks::getObject, flow::getObject)));
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    private static DefaultDmnEngineConfiguration tables() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getTransformer().getTransformListeners().add(new KnownTablesOnly());
        return configuration;
    }

    /** After a standstill the timers of a case fire in the order in which they fell due, each before the one that ends it. */
    private static void runJobs(SpringProcessEngineConfiguration configuration) {
        configuration.setJobExecutor(jobExecutor());
        configuration.setJobExecutorActivate(false);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setDefaultNumberOfRetries(3);
    }

    /** What costs statements and is of no use here; no model of cases can be deployed, but each task would ask for them. */
    private static void leaveOut(SpringProcessEngineConfiguration configuration) {
        configuration.setCmmnEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setCustomSessionFactories(KnownAnswers.factories());
    }

    /** Defaults lose minutes after a crash: locks of 5 minutes, waits of up to one. */
    private static DefaultJobExecutor jobExecutor() {
        var jobs = new DefaultJobExecutor();
        jobs.setLockTimeInMillis(60_000);
        jobs.setWaitTimeInMillis(1_000);
        jobs.setMaxWait(5_000);
        jobs.setCorePoolSize(3);
        jobs.setMaxPoolSize(5);
        return jobs;
    }

    private static Map<Object, Object> steps(ApplicationContext context) {
        Map<Object, Object> steps = new HashMap<>();
        for (var name : context.getBeanNamesForAnnotation(ModelStep.class)) {
            var key = context.findAnnotationOnBean(name, ModelStep.class).key();
            // the bean is asked for when it runs: steps may use the engine that is being built here
            JavaDelegate step =
                    execution -> context.getBean(name, JavaDelegate.class).execute(execution);
            steps.put(camelCase(key), step);
        }
        return steps;
    }

    static String camelCase(String key) {
        var words = key.split("-");
        var name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    DecisionService decisionService(ProcessEngine engine) {
        return engine.getDecisionService();
    }

    /** Jobs start when everything else stands; tests drive them by the clock instead. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
    static class Jobs {

        private final ProcessEngine engine;

        Jobs(ProcessEngine engine) {
            this.engine = engine;
        }

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            ((SpringProcessEngineConfiguration) engine.getProcessEngineConfiguration())
                    .getJobExecutor()
                    .start();
        }
    }
}
