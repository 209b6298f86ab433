package app.yizhan.api;

import app.yizhan.organisation.Roles;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.studio.Impact;
import app.yizhan.studio.ModelDrafts;
import app.yizhan.studio.ModelImpact;
import app.yizhan.studio.ModelLint;
import app.yizhan.studio.ModelSources;
import app.yizhan.studio.Models;
import app.yizhan.studio.Publish;
import app.yizhan.studio.Publishing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Models of services: what is published, what is being changed, and what publishing it would do; for system administrators. */
@RestController
@RequestMapping("/api/v1/models")
class ModelsApi {

    private static final String ZIP = "application/zip";
    private static final String KEY = "{key:[a-z][a-z0-9-]*}";

    record Published(
            @Nullable String comment,
            Publish.@Nullable Migrate migrate,
            @Nullable Map<String, String> mapping,
            @Nullable String requestKey) {}

    record RolledBack(
            @Nullable Integer version,
            @Nullable String comment,
            @Nullable String requestKey) {}

    record Version(int version) {}

    /** @param mapping steps that have another key in the draft */
    record Mapping(@Nullable Map<String, String> mapping) {}

    private final Models models;
    private final ModelDrafts drafts;
    private final ModelSources sources;
    private final ModelLint lint;
    private final ModelImpact impact;
    private final Publishing publishing;
    private final Offices offices;

    ModelsApi(
            Models models,
            ModelDrafts drafts,
            ModelSources sources,
            ModelLint lint,
            ModelImpact impact,
            Publishing publishing,
            Offices offices) {
        this.models = models;
        this.drafts = drafts;
        this.sources = sources;
        this.lint = lint;
        this.impact = impact;
        this.publishing = publishing;
        this.offices = offices;
    }

    @GetMapping
    Items<ModelAnswers.Line> all(Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return new Items<>(models.all().stream().map(ModelAnswers.Line::of).toList(), null);
    }

    @GetMapping("/" + KEY)
    ModelAnswers.Detail one(@PathVariable String key, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return ModelAnswers.Detail.of(models.get(key));
    }

    @GetMapping(path = "/" + KEY + "/versions/{version:[0-9]{1,9}}.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> bpmn(@PathVariable String key, @PathVariable int version, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .body(models.bpmn(key, version));
    }

    /** The main process alone; the other files stay as they are in the draft, or in the newest version. */
    @PutMapping(
            path = "/" + KEY + "/draft",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    ModelAnswers.Draft saveProcess(
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean takeOver,
            @RequestBody byte[] body,
            Caller caller) {
        offices.require(caller, Roles.ADMIN);
        var process = sources.process(key, body);
        return ModelAnswers.Draft.of(
                drafts.saveFile(key, key + ".bpmn", process, takeOver, caller.id(), caller.locale()));
    }

    /** All files of the service. */
    @PutMapping(path = "/" + KEY + "/draft", consumes = ZIP)
    ModelAnswers.Draft saveFamily(
            @PathVariable String key,
            @RequestParam(defaultValue = "false") boolean takeOver,
            @RequestBody byte[] body,
            Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return ModelAnswers.Draft.of(drafts.save(sources.zip(key, body), takeOver, caller.id(), caller.locale()));
    }

    @DeleteMapping("/" + KEY + "/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String key, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        drafts.discard(key, caller.id());
    }

    @GetMapping("/" + KEY + "/draft/history")
    Items<ModelAnswers.Saved> history(@PathVariable String key, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return new Items<>(
                drafts.history(key).stream().map(ModelAnswers.Saved::of).toList(), null);
    }

    @PostMapping(
            path = "/lint",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE, ZIP})
    ModelAnswers.Linted lint(@RequestBody byte[] body, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return ModelAnswers.Linted.of(lint.lint(sources.asked(body), caller.locale()));
    }

    @PostMapping("/" + KEY + "/impact")
    Impact impact(@PathVariable String key, @RequestBody(required = false) @Nullable Mapping body, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        var mapping = body == null ? null : body.mapping();
        return impact.of(key, checked(mapping), caller.locale());
    }

    @PostMapping("/" + KEY + "/publish")
    Publish.Result publish(
            @PathVariable String key, @RequestBody(required = false) @Nullable Published body, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        var asked = body == null ? new Published(null, null, null, null) : body;
        return publishing.publish(new Publish(
                key,
                asked.comment(),
                asked.migrate() == null ? Publish.Migrate.NONE : asked.migrate(),
                checked(asked.mapping()),
                asked.requestKey(),
                caller.id(),
                caller.locale()));
    }

    @PostMapping("/" + KEY + "/rollback")
    Version rollBack(@PathVariable String key, @RequestBody RolledBack body, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        if (body.version() == null) {
            throw new InvalidFields("version", "field.required", Map.of());
        }
        return new Version(publishing.rollBack(key, body.version(), body.comment(), body.requestKey(), caller.id()));
    }

    /** Nobody goes on at a step that is not named. */
    private static Map<String, String> checked(@Nullable Map<String, String> mapping) {
        var asked = mapping == null ? Map.<String, String>of() : mapping;
        if (asked.values().stream().anyMatch(Objects::isNull)) {
            throw new InvalidFields("mapping", "model.mapping", Map.of("step", "null"));
        }
        return asked;
    }
}
