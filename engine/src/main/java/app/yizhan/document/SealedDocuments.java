package app.yizhan.document;

import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.form.FormField;
import app.yizhan.seal.SealableKinds;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.stereotype.Component;

/** Reads out of the models which documents want whose seal: a kind for each value of the field that chooses its texts. */
@Component
class SealedDocuments implements SealableKinds {

    private static final String ISSUES = "${issueDocument}";

    private final Families families;
    private final DocumentWords words;
    private final RepositoryService repository;

    SealedDocuments(Families families, DocumentWords words, RepositoryService repository) {
        this.families = families;
        this.words = words;
        this.repository = repository;
    }

    @Override
    public List<Kind> all(Locale locale) {
        return families.all().stream().flatMap(family -> of(family, locale)).toList();
    }

    @Override
    public Optional<String> title(String service, String kind, String variant, Locale locale) {
        return families.all().stream()
                .filter(family -> family.key().equals(service))
                .findFirst()
                .map(family -> words.title(family, kind, variant.isEmpty() ? null : variant, locale));
    }

    private Stream<Kind> of(Family family, Locale locale) {
        return repository.getBpmnModelInstance(family.definitionId()).getModelElementsByType(ServiceTask.class).stream()
                .filter(task -> ISSUES.equals(task.getCamundaDelegateExpression()))
                .map(DocumentInputs::of)
                .filter(inputs -> inputs.containsKey("seal"))
                .flatMap(inputs -> kinds(family, inputs, locale));
    }

    /** What has none may say anything; nobody allows that beforehand. */
    private static boolean hasOwnTitle(Family family, String kind, String variant, Locale locale) {
        return family.text(locale, "document." + kind + "." + variant + ".title")
                .isPresent();
    }

    private Stream<Kind> kinds(Family family, Map<String, String> inputs, Locale locale) {
        var kind = inputs.getOrDefault("document", "");
        var said = DocumentInputs.list(inputs.getOrDefault("seal", ""));
        var options = inputs.containsKey("variant")
                ? family.field(inputs.get("variant")).map(FormField::options).orElse(List.of())
                : List.of("");
        return options.stream()
                .filter(variant -> variant.isEmpty() || hasOwnTitle(family, kind, variant, locale))
                .flatMap(variant -> Stream.ofNullable(DocumentInputs.seal(said, variant))
                        .map(whose -> new Kind(
                                family.key(), kind, variant, words.title(family, kind, variant, locale), whose)));
    }
}
