package app.yizhan.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** Camunda 7 as it comes, with the same models. */
final class Plain implements AutoCloseable {

    final ProcessEngine engine;
    final HikariDataSource database;

    /** @param history empty: the default of the engine */
    Plain(String url, String name, String history) {
        database = Server.pool(url);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        if (!history.isEmpty()) {
            configuration.setHistory(history);
        }
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("two-approvals.bpmn", model("camunda"))
                .deploy();
    }

    /** The same file; what our property says about who is asked is said in the engine's own words. */
    static String model(String prefix) {
        try (var in = Plain.class.getResourceAsStream("/processes/two-approvals/two-approvals.bpmn")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll(" camunda:formRef\\w*=\"[^\"]*\"", "")
                    .replaceAll("(?s)<bpmn:extensionElements>.*?</bpmn:extensionElements>", "")
                    .replace(
                            "id=\"Task_First\"",
                            "id=\"Task_First\" " + prefix + ":candidateGroups=\"FIRST_OFFICE@school:school\"")
                    .replace(
                            "id=\"Task_Second\"",
                            "id=\"Task_Second\" " + prefix + ":candidateGroups=\"SECOND_OFFICE@school:school\"")
                    .replace(
                            "http://camunda.org/schema/1.0/bpmn",
                            prefix.equals("camunda")
                                    ? "http://camunda.org/schema/1.0/bpmn"
                                    : "http://flowable.org/bpmn")
                    .replace("xmlns:camunda", "xmlns:" + prefix)
                    .replaceAll(" camunda:historyTimeToLive=\"[^\"]*\"", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a card and a model need. */
    static Map<String, Object> variables(int no) {
        return Map.of(
                "number",
                "CERT-2026-%06d".formatted(no),
                "applicant",
                "王小明",
                "applicantId",
                Ours.student(no % 64),
                "unit",
                Load.unit(1),
                "purpose",
                "签证",
                "copies",
                2);
    }

    String start(int no) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("two-approvals", "case-" + no, variables(no))
                .getId();
    }

    void approve(String instance, String personId) {
        var tasks = engine.getTaskService();
        var task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        tasks.claim(task, personId);
        tasks.complete(task, Map.of("outcome", "APPROVED"));
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
