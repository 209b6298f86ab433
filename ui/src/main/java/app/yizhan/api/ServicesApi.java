package app.yizhan.api;

import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.request.Path;
import app.yizhan.request.Prefill;
import app.yizhan.request.RequestDetail.PathStep;
import app.yizhan.request.Starters;
import app.yizhan.request.TableRows;
import app.yizhan.request.TableWords;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What can be started, its form, and the way that it would go. */
@RestController
@RequestMapping("/api/v1/services")
class ServicesApi {

    record ServiceItem(String key, String name, String category, String description, String promise) {}

    /**
     * @param prefill what the school knows; shown locked, changed values are refused
     * @param tables who decides when, in words
     */
    record StartForm(JsonNode schema, Map<String, Object> prefill, List<TableRows> tables) {}

    record FormData(@Nullable Map<String, Object> data) {}

    record Preview(List<PreviewStep> steps) {}

    record PreviewStep(
            String key,
            String name,
            String rule,
            String why,
            List<Candidate> candidates,
            @Nullable OffsetDateTime due) {}

    record Candidate(String userId, String name) {}

    private final Families families;
    private final Starters starters;
    private final Prefill prefill;
    private final Path path;
    private final SchemaWords schemas;
    private final TableWords tables;
    private final Sentences sentences;

    ServicesApi(
            Families families,
            Starters starters,
            Prefill prefill,
            Path path,
            SchemaWords schemas,
            TableWords tables,
            Sentences sentences) {
        this.families = families;
        this.starters = starters;
        this.prefill = prefill;
        this.path = path;
        this.schemas = schemas;
        this.tables = tables;
        this.sentences = sentences;
    }

    @GetMapping
    List<ServiceItem> services(Caller caller) {
        return families.all().stream()
                .filter(family -> starters.mayStart(family, caller.person()))
                .map(family -> item(family, caller))
                .toList();
    }

    @GetMapping("/{key}/form")
    StartForm form(@PathVariable String key, Caller caller) {
        var family = prefill.startable(key, caller.id());
        return new StartForm(
                schemas.in(caller.locale(), family, family.startForm()),
                prefill.of(key, caller.id()),
                tables.of(family, caller.locale()));
    }

    @PostMapping("/{key}/preview")
    Preview preview(@PathVariable String key, @RequestBody FormData body, Caller caller) {
        var data = prefill.without(key, Plain.data(body.data()), caller.id());
        var family = prefill.startable(key, caller.id());
        return new Preview(path.preview(key, data, caller.id()).stream()
                .map(step -> step(step, family, caller))
                .toList());
    }

    private PreviewStep step(PathStep step, Family family, Caller caller) {
        return new PreviewStep(
                step.step(),
                family.stepName(caller.locale(), step.step()),
                step.rule(),
                sentences.why(step.why(), caller.locale()),
                step.candidates().stream()
                        .map(c -> new Candidate(c.personId(), c.name()))
                        .toList(),
                Instants.orNull(step.due()));
    }

    private static ServiceItem item(Family family, Caller caller) {
        var locale = caller.locale();
        return new ServiceItem(
                family.key(),
                family.name(locale),
                family.text(locale, "category").orElse(""),
                family.text(locale, "description").orElse(""),
                family.text(locale, "promise").orElse(family.promise()));
    }
}
