package app.yizhan.catalog;

import app.yizhan.catalog.internal.FamilyVersionMapper;
import app.yizhan.form.FormReader;
import app.yizhan.form.FormSchema;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Puts a family together from the resources of its deployment. */
@Component
class FamilyReader {

    private final RepositoryService repository;
    private final FamilyVersionMapper versions;
    private final FormReader forms;

    FamilyReader(RepositoryService repository, FamilyVersionMapper versions, FormReader forms) {
        this.repository = repository;
        this.versions = versions;
        this.forms = forms;
    }

    Family read(String definitionId) {
        var definition = repository.getProcessDefinition(definitionId);
        var deployment = definition.getDeploymentId();
        var model = repository.getBpmnModelInstance(definitionId);
        Process process = model.getModelElementById(definition.getKey());
        var properties = StepReader.properties(process);
        var schemas = forms(deployment);
        int version = versions.byDeployment(deployment)
                .map(FamilyVersionMapper.FamilyVersion::version)
                .orElse(definition.getVersion());
        return new Family(
                definition.getKey(),
                version,
                definitionId,
                deployment,
                properties.getOrDefault("line", "house"),
                StepReader.list(properties.getOrDefault("starters", "STUDENT")),
                StepReader.list(properties.getOrDefault("viewers", "")),
                properties.getOrDefault("promise", ""),
                properties.getOrDefault("withdraw", "before-first-decision"),
                startForm(process, schemas),
                steps(model),
                schemas,
                Map.of("zh", texts(deployment, "texts_zh.properties"), "en", texts(deployment, "texts_en.properties")));
    }

    private static FormSchema startForm(Process process, Map<String, FormSchema> schemas) {
        var ref = process.getChildElementsByType(StartEvent.class).iterator().next()
                .getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef");
        var form = schemas.get(ref);
        if (form == null) {
            throw new IllegalStateException(process.getId() + " starts with a form that is not deployed: " + ref);
        }
        return form;
    }

    private static Map<String, Step> steps(BpmnModelInstance model) {
        Map<String, Step> steps = new HashMap<>();
        model.getModelElementsByType(UserTask.class).forEach(t -> steps.put(t.getId(), StepReader.read(t)));
        return steps;
    }

    private Map<String, FormSchema> forms(String deployment) {
        Map<String, FormSchema> schemas = new HashMap<>();
        for (var name : repository.getDeploymentResourceNames(deployment)) {
            if (name.endsWith(".form")) {
                var schema = forms.read(text(deployment, name));
                schemas.put(schema.id(), schema);
            }
        }
        return schemas;
    }

    private Map<String, String> texts(String deployment, String name) {
        Map<String, String> texts = new HashMap<>();
        if (!repository.getDeploymentResourceNames(deployment).contains(name)) {
            return texts;
        }
        try (var in = new InputStreamReader(repository.getResourceAsStream(deployment, name), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(in);
            properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String deployment, String name) {
        try (var in = repository.getResourceAsStream(deployment, name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
