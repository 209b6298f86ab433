package app.yizhan.catalog;

import app.yizhan.catalog.internal.FamilyVersionMapper;
import app.yizhan.form.FormSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Puts a family together from the resources of its deployment, or from files that are not deployed yet. */
@Component
class FamilyReader {

    /** Where a family is deployed. */
    private record Place(int version, String definitionId, String deploymentId) {}

    private static final Place NOWHERE = new Place(0, "", "");

    private final RepositoryService repository;
    private final FamilyVersionMapper versions;
    private final FamilyContents contents;
    private final StepRules rules;

    FamilyReader(RepositoryService repository, FamilyVersionMapper versions, FamilyContents contents, StepRules rules) {
        this.repository = repository;
        this.versions = versions;
        this.contents = contents;
        this.rules = rules;
    }

    /** @throws ModelFault naming element, property and value of what nobody could keep to */
    Family read(String definitionId) {
        var definition = main(repository.getProcessDefinition(definitionId));
        var deployment = definition.getDeploymentId();
        var place = new Place(version(definition), definition.getId(), deployment);
        return family(contents.read(deployed(definition.getKey(), deployment)), place, task -> true);
    }

    /**
     * As {@link #read}, of what is not deployed: it has version 0 and no definition. The steps for which nobody is named yet are
     * left out.
     */
    Family readBegun(FamilyContent content) {
        return family(content, NOWHERE, StepReader::isAssigned);
    }

    /** The files of a deployment. */
    FamilyResources deployed(String key, String deployment) {
        var files = new TreeMap<String, byte[]>();
        for (var name : repository.getDeploymentResourceNames(deployment)) {
            try (var in = repository.getResourceAsStream(deployment, name)) {
                files.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new FamilyResources(key, files);
    }

    private Family family(FamilyContent content, Place place, Predicate<UserTask> known) {
        var key = content.resources().key();
        var process = content.mainProcess()
                .orElseThrow(() -> new IllegalStateException("No process of the family is called " + key));
        var properties = ProcessProperties.read(process);
        return new Family(
                key,
                place.version(),
                place.definitionId(),
                place.deploymentId(),
                properties.line(),
                properties.number(),
                properties.starters(),
                properties.viewers(),
                properties.window(),
                properties.promise(),
                properties.withdraw(),
                properties.retentionDays(),
                properties.reopening(),
                properties.lowRating(),
                properties.answered(),
                startForm(process, content),
                checked(steps(content.models().values(), known), properties, content),
                content.forms(),
                content.texts());
    }

    private Map<String, Step> checked(Map<String, Step> steps, ProcessProperties properties, FamilyContent content) {
        var answered = properties.answered();
        if (!answered.isEmpty() && !steps.containsKey(answered)) {
            throw new ModelFault("process", "answered", answered, "the family has no such user task");
        }
        rules.check(new StepRules.Known(properties.line(), steps, content.fields(), content.variables()));
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

    private static FormSchema startForm(Process process, FamilyContent content) {
        var ref = content.startForm().orElse("");
        var form = content.forms().get(ref);
        if (form == null) {
            throw new IllegalStateException(process.getId() + " starts with a form that is not deployed: " + ref);
        }
        return form;
    }

    /** Of all processes of the family; a step is known by its key alone. */
    private static Map<String, Step> steps(Collection<BpmnModelInstance> models, Predicate<UserTask> known) {
        Map<String, Step> steps = new HashMap<>();
        var catchers = new ErrorCatchers(models);
        var tasks = models.stream()
                .flatMap(model -> model.getModelElementsByType(UserTask.class).stream())
                .filter(known)
                .toList();
        for (var task : tasks) {
            var step = StepReader.read(task);
            catchers.check(task, "ifReturned", step.ifReturned());
            catchers.check(task, "ifSilent", step.ifSilent());
            if (steps.put(step.key(), step) != null) {
                throw new IllegalStateException("Two steps are called " + step.key());
            }
        }
        return steps;
    }
}
