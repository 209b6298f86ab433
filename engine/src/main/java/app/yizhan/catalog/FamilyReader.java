package app.yizhan.catalog;

import app.yizhan.catalog.internal.FamilyVersionMapper;
import app.yizhan.form.FormField;
import app.yizhan.form.FormReader;
import app.yizhan.form.FormSchema;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.Output;
import org.springframework.stereotype.Component;

/** Puts a family together from the resources of its deployment. */
@Component
class FamilyReader {

    private final RepositoryService repository;
    private final FamilyVersionMapper versions;
    private final FormReader forms;
    private final StepRules rules;

    FamilyReader(RepositoryService repository, FamilyVersionMapper versions, FormReader forms, StepRules rules) {
        this.repository = repository;
        this.versions = versions;
        this.forms = forms;
        this.rules = rules;
    }

    /** @throws ModelFault naming element, property and value of what nobody could keep to */
    Family read(String definitionId) {
        var definition = main(repository.getProcessDefinition(definitionId));
        var deployment = definition.getDeploymentId();
        var models = models(deployment);
        Process process = models.get(definition.getKey()).getModelElementById(definition.getKey());
        var properties = ProcessProperties.read(process);
        var schemas = forms(deployment);
        return new Family(
                definition.getKey(),
                version(definition),
                definition.getId(),
                deployment,
                properties.line(),
                properties.starters(),
                properties.viewers(),
                properties.window(),
                properties.promise(),
                properties.withdraw(),
                properties.retentionDays(),
                properties.reopening(),
                properties.lowRating(),
                properties.answered(),
                startForm(process, schemas),
                checked(steps(models.values()), properties, deployment, schemas),
                schemas,
                Map.of("zh", texts(deployment, "texts_zh.properties"), "en", texts(deployment, "texts_en.properties")));
    }

    private Map<String, Step> checked(
            Map<String, Step> steps, ProcessProperties properties, String deployment, Map<String, FormSchema> schemas) {
        var answered = properties.answered();
        if (!answered.isEmpty() && !steps.containsKey(answered)) {
            throw new ModelFault("process", "answered", answered, "the family has no such user task");
        }
        rules.check(new StepRules.Known(
                properties.line(), steps, keys(schemas, f -> true), variables(deployment, schemas)));
        return steps;
    }

    private int version(ProcessDefinition definition) {
        return versions.byDeployment(definition.getDeploymentId())
                .map(FamilyVersionMapper.FamilyVersion::version)
                .orElse(definition.getVersion());
    }

    /** The process that a case starts with: it has the family's key, further ones are parts that it calls. */
    private ProcessDefinition main(ProcessDefinition any) {
        var deployment = repository
                .createDeploymentQuery()
                .deploymentId(any.getDeploymentId())
                .singleResult();
        return repository.createProcessDefinitionQuery().deploymentId(any.getDeploymentId()).list().stream()
                .filter(d -> d.getKey().equals(deployment.getName()))
                .findFirst()
                .orElse(any);
    }

    private static FormSchema startForm(Process process, Map<String, FormSchema> schemas) {
        var ref = process.getChildElementsByType(StartEvent.class)
                .iterator()
                .next()
                .getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef");
        var form = schemas.get(ref);
        if (form == null) {
            throw new IllegalStateException(process.getId() + " starts with a form that is not deployed: " + ref);
        }
        return form;
    }

    /** By key of the process. */
    private Map<String, BpmnModelInstance> models(String deployment) {
        Map<String, BpmnModelInstance> models = new HashMap<>();
        repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .list()
                .forEach(part -> models.put(part.getKey(), repository.getBpmnModelInstance(part.getId())));
        return models;
    }

    /** Of all processes of the family; a step is known by its key alone. */
    private static Map<String, Step> steps(Collection<BpmnModelInstance> models) {
        Map<String, Step> steps = new HashMap<>();
        var catchers = new ErrorCatchers(models);
        for (var model : models) {
            for (var task : model.getModelElementsByType(UserTask.class)) {
                var step = StepReader.read(task);
                catchers.check(task, "ifReturned", step.ifReturned());
                catchers.check(task, "ifSilent", step.ifSilent());
                if (steps.put(step.key(), step) != null) {
                    throw new IllegalStateException("Two steps are called " + step.key());
                }
            }
        }
        return steps;
    }

    private static Set<String> keys(Map<String, FormSchema> schemas, Predicate<FormField> which) {
        return schemas.values().stream()
                .flatMap(form -> form.fields().stream())
                .filter(which)
                .map(FormField::key)
                .collect(Collectors.toSet());
    }

    /** What fields and tables decide. */
    private Set<String> variables(String deployment, Map<String, FormSchema> schemas) {
        var found = keys(schemas, FormField::decides);
        repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .list()
                .forEach(table ->
                        repository.getDmnModelInstance(table.getId()).getModelElementsByType(Output.class).stream()
                                .map(Output::getName)
                                .forEach(found::add));
        return found;
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
