package app.yizhan.studio;

import app.yizhan.camunda.ModelSteps;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyContents;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.catalog.FamilyVersions;
import app.yizhan.form.FormField;
import app.yizhan.notification.Texts;
import app.yizhan.refusal.InvalidFields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final Texts texts;

    ServiceCopies(
            FamilyVersions versions,
            Families families,
            FamilyContents contents,
            ModelSteps steps,
            RenamedFiles renamed,
            Texts texts) {
        this.versions = versions;
        this.families = families;
        this.contents = contents;
        this.steps = steps;
        this.renamed = renamed;
        this.texts = texts;
    }

    /** Names of the services that can be copied, by key. */
    Map<String, String> offered(Locale locale) {
        Map<String, String> offered = new LinkedHashMap<>();
        for (Family family : families.all()) {
            if (written(contents.read(newest(family.key())), locale).isEmpty()) {
                offered.put(family.key(), family.name(locale));
            }
        }
        return offered;
    }

    /** Of every other service a sentence why not. */
    List<String> refused(Locale locale) {
        return families.all().stream()
                .flatMap(family -> written(contents.read(newest(family.key())), locale)
                        .map(what -> texts.text(
                                locale, "made.copy.why", Map.of("service", family.name(locale), "what", what)))
                        .stream())
                .toList();
    }

    /** @throws InvalidFields field {@code copyOf} */
    FamilyResources of(String service, NewServiceCheck.Head head) {
        if (versions.latest(service).isEmpty()) {
            throw new InvalidFields("copyOf", "field.type.choice", Map.of());
        }
        var content = contents.read(newest(service));
        if (written(content, Locale.SIMPLIFIED_CHINESE).isPresent()) {
            throw new InvalidFields("copyOf", "made.copy.written", Map.of());
        }
        return renamed.of(content, head);
    }

    private FamilyResources newest(String service) {
        return versions.resources(
                service, versions.latest(service).orElseThrow().version());
    }

    /** What a program that only this service has does of its work: a step, or a field that it fills in; empty: nothing. */
    private Optional<String> written(FamilyContent content, Locale locale) {
        var names = Names.of(content, locale);
        var labels = ModelSheets.names(content, locale);
        var step = content.elements(ServiceTask.class)
                .filter(task -> steps.description(String.valueOf(task.getCamundaDelegateExpression()))
                        .filter(known -> known.family().isEmpty())
                        .isEmpty())
                .map(task -> texts.text(locale, "made.copy.step", Map.of("name", names.of(task))));
        var field = content.forms().values().stream()
                .flatMap(form -> form.fields().stream())
                .filter(FormField::computed)
                .map(computed -> texts.text(locale, "made.copy.field", Map.of("name", labels.of(computed))));
        return Stream.concat(step, field).findFirst();
    }
}
