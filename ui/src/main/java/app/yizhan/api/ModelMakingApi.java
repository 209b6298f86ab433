package app.yizhan.api;

import app.yizhan.organisation.Roles;
import app.yizhan.studio.ModelDrafts;
import app.yizhan.studio.NewService;
import app.yizhan.studio.NewServices;
import app.yizhan.studio.NewTable;
import app.yizhan.studio.PartEdits;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is made from nothing: services, and forms and tables of their drafts. */
@RestController
@RequestMapping("/api/v1/models")
class ModelMakingApi {

    private static final String KEY = "{key:[a-z][a-z0-9-]*}";
    private static final String PART = "{part:[A-Za-z0-9_.-]{1,120}}";

    /** A new service as {@link NewService} says it. */
    record Asked(
            @Nullable String key,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String description,
            @Nullable String descriptionEn,
            @Nullable String line,
            @Nullable List<@Nullable String> starters,
            @Nullable List<@Nullable String> viewers,
            @Nullable List<NewService.@Nullable Step> steps,
            @Nullable String promise,
            @Nullable Integer retentionDays,
            @Nullable List<NewService.@Nullable Field> fields,
            @Nullable String copyOf,
            @Nullable String requestKey) {

        NewService service() {
            return new NewService(
                    key,
                    name,
                    nameEn,
                    description,
                    descriptionEn,
                    line,
                    starters,
                    viewers,
                    steps,
                    promise,
                    retentionDays,
                    fields,
                    copyOf);
        }
    }

    /** @param key of the service that was made */
    record Made(String key, ModelAnswers.Draft draft) {}

    /** @param key its own part of the id */
    record AskedForm(@Nullable String key) {}

    /** @param key whole id of the form or table */
    record MadePart(String key, ModelAnswers.Draft draft) {}

    private final NewServices newServices;
    private final PartEdits parts;
    private final ModelDrafts drafts;
    private final Offices offices;

    ModelMakingApi(NewServices newServices, PartEdits parts, ModelDrafts drafts, Offices offices) {
        this.newServices = newServices;
        this.parts = parts;
        this.drafts = drafts;
        this.offices = offices;
    }

    /** Begins the draft of a service that there is not yet, from nothing or as a copy of another. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Made create(@RequestBody Asked body, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        var draft = newServices.create(body.service(), body.requestKey(), caller.id(), caller.locale());
        return new Made(draft.service(), ModelAnswers.Draft.of(draft));
    }

    /** A form without fields. */
    @PostMapping("/" + KEY + "/draft/forms")
    @ResponseStatus(HttpStatus.CREATED)
    MadePart form(@PathVariable String key, @RequestBody AskedForm body, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return made(key, parts.form(key, body.key(), "", caller.id(), caller.locale()));
    }

    /** A decision table of one row that fits whatever is asked. */
    @PostMapping("/" + KEY + "/draft/tables")
    @ResponseStatus(HttpStatus.CREATED)
    MadePart table(@PathVariable String key, @RequestBody NewTable body, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return made(key, parts.table(key, body, "", caller.id(), caller.locale()));
    }

    /** Only one that nothing uses. */
    @DeleteMapping("/" + KEY + "/draft/forms/" + PART)
    ModelAnswers.Draft removeForm(@PathVariable String key, @PathVariable String part, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return ModelAnswers.Draft.of(parts.removeForm(key, part, caller.id(), caller.locale()));
    }

    /** Only one that nothing uses. */
    @DeleteMapping("/" + KEY + "/draft/tables/" + PART)
    ModelAnswers.Draft removeTable(@PathVariable String key, @PathVariable String part, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return ModelAnswers.Draft.of(parts.removeTable(key, part, caller.id(), caller.locale()));
    }

    private MadePart made(String service, String key) {
        return new MadePart(key, ModelAnswers.Draft.of(drafts.find(service).orElseThrow()));
    }
}
