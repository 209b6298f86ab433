package app.yizhan.api;

import app.yizhan.notification.Texts;
import app.yizhan.operation.Incident;
import app.yizhan.operation.IncidentCause;
import app.yizhan.operation.IncidentRetries;
import app.yizhan.operation.IncidentWhy;
import app.yizhan.operation.Incidents;
import app.yizhan.operation.StepNames;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.InvalidFields;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases that stand because a step failed, and another try for them; for system administrators. */
@RestController
@RequestMapping("/api/v1/ops/incidents")
class IncidentsApi {

    private static final int MOST = 200;

    /** @param why a sentence with what to do next */
    record CauseItem(
            String id,
            String service,
            String step,
            String stepName,
            IncidentWhy kind,
            String why,
            int cases,
            OffsetDateTime since) {}

    /** @param lastRetry that an administrator gave it before */
    record IncidentItem(
            String id,
            String requestId,
            String number,
            String service,
            String step,
            String stepName,
            OffsetDateTime since,
            IncidentWhy kind,
            String why,
            @Nullable LastRetry lastRetry) {}

    record LastRetry(OffsetDateTime at, String by, @Nullable String note) {}

    record Noted(@Nullable String note, @Nullable String requestKey) {}

    /** Either some of them, or all of a cause. */
    record Several(
            @Nullable List<String> ids,
            @Nullable String cause,
            @Nullable String note,
            @Nullable String requestKey) {}

    private final Incidents incidents;
    private final IncidentRetries retries;
    private final StepNames names;
    private final Texts texts;
    private final Offices offices;

    IncidentsApi(Incidents incidents, IncidentRetries retries, StepNames names, Texts texts, Offices offices) {
        this.incidents = incidents;
        this.retries = retries;
        this.names = names;
        this.texts = texts;
        this.offices = offices;
    }

    /** What failed in the same way together, most cases first. */
    @GetMapping("/causes")
    Items<CauseItem> causes(Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return new Items<>(
                incidents.causes().stream()
                        .map(cause -> item(cause, caller.locale()))
                        .toList(),
                null);
    }

    /** Oldest first. */
    @GetMapping
    Items<IncidentItem> list(
            @RequestParam @Nullable String cause,
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "" + Items.USUAL) int limit,
            Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return Items.of(incidents.list(cause, cursor, Items.limit(limit)), incident -> item(incident, caller.locale()));
    }

    /** What the program said; that it was read is in the record of the case. */
    @GetMapping("/{id:" + Ids.UUID + "}/technical")
    Incident.Technical technical(@PathVariable String id, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return incidents.technical(id, caller.id());
    }

    @PostMapping("/{id:" + Ids.UUID + "}/retry")
    IncidentRetries.Answer retry(
            @PathVariable String id, @RequestBody(required = false) @Nullable Noted body, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        var asked = body == null ? new Noted(null, null) : body;
        return retries.retry(List.of(id), asked.note(), asked.requestKey(), caller.id());
    }

    @PostMapping("/retry")
    IncidentRetries.Answer retryAll(@RequestBody Several body, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        if (body.cause() != null && body.ids() == null) {
            return retries.retryAll(body.cause(), body.note(), body.requestKey(), caller.id());
        }
        if (body.ids() == null || body.ids().isEmpty()) {
            throw new InvalidFields("ids", "field.required", Map.of());
        }
        if (body.ids().size() > MOST || body.ids().stream().anyMatch(Objects::isNull)) {
            throw new InvalidFields("ids", "ops.ids", Map.of("max", MOST));
        }
        return retries.retry(body.ids(), body.note(), body.requestKey(), caller.id());
    }

    private CauseItem item(IncidentCause cause, Locale locale) {
        return new CauseItem(
                cause.id(),
                cause.service(),
                cause.element(),
                names.of(cause.definitionId(), cause.element(), locale),
                cause.why(),
                texts.text(locale, "incident.why." + cause.why()),
                cause.cases(),
                Instants.of(cause.since()));
    }

    IncidentItem item(Incident incident, Locale locale) {
        var last = incident.last();
        return new IncidentItem(
                incident.id(),
                incident.requestId(),
                incident.number(),
                incident.service(),
                incident.element(),
                names.of(incident.definitionId(), incident.element(), locale),
                Instants.of(incident.since()),
                incident.why(),
                texts.text(locale, "incident.why." + incident.why()),
                last == null ? null : new LastRetry(Instants.of(last.at()), last.byId(), last.note()));
    }
}
