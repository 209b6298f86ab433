package app.yizhan.studio;

import app.yizhan.camunda.ModelSteps;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyContents;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.catalog.FamilyVersions;
import app.yizhan.form.FormField;
import app.yizhan.refusal.InvalidFields;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.stereotype.Component;

/** Copies of services under another key. */
@Component
class ServiceCopies {

    private final FamilyVersions versions;
    private final Families families;
    private final FamilyContents contents;
    private final ModelSteps steps;
    private final RenamedFiles renamed;

    ServiceCopies(
            FamilyVersions versions,
            Families families,
            FamilyContents contents,
            ModelSteps steps,
            RenamedFiles renamed) {
        this.versions = versions;
        this.families = families;
        this.contents = contents;
        this.steps = steps;
        this.renamed = renamed;
    }

    /** Names of the services that can be copied, by key. */
    Map<String, String> offered(Locale locale) {
        Map<String, String> offered = new LinkedHashMap<>();
        for (Family family : families.all()) {
            if (!isWritten(contents.read(newest(family.key())))) {
                offered.put(family.key(), family.name(locale));
            }
        }
        return offered;
    }

    /** @throws InvalidFields field {@code copyOf} */
    FamilyResources of(String service, NewServiceCheck.Head head) {
        if (versions.latest(service).isEmpty()) {
            throw new InvalidFields("copyOf", "field.type.choice", Map.of());
        }
        var content = contents.read(newest(service));
        if (isWritten(content)) {
            throw new InvalidFields("copyOf", "made.copy.written", Map.of());
        }
        return renamed.of(content, head);
    }

    private FamilyResources newest(String service) {
        return versions.resources(
                service, versions.latest(service).orElseThrow().version());
    }

    /** Whether a program that only this service has does some of its work: a step, or fields that it fills in. */
    private boolean isWritten(FamilyContent content) {
        return content.elements(ServiceTask.class)
                        .map(task -> steps.description(String.valueOf(task.getCamundaDelegateExpression())))
                        .anyMatch(step -> step.isEmpty() || !step.get().family().isEmpty())
                || content.forms().values().stream()
                        .flatMap(form -> form.fields().stream())
                        .anyMatch(FormField::computed);
    }
}
