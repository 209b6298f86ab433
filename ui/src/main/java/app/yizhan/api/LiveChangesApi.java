package app.yizhan.api;

import app.yizhan.approval.RejectReason;
import app.yizhan.approval.RejectReasons;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.ServicePause;
import app.yizhan.request.ServicePauses;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What of a service changes at once, without a version: whether it takes requests, and what may be given as a reason. */
@RestController
@RequestMapping("/api/v1/models/{key:[a-z][a-z0-9-]*}")
class LiveChangesApi {

    /** @param until first day on which requests are taken again; null: when somebody opens it */
    record Pause(
            @Nullable LocalDate until,
            @Nullable String reason,
            @Nullable String reasonEn,
            @Nullable String requestKey) {}

    /** @param by id of the person who set it */
    record PauseAnswer(@Nullable LocalDate until, String reason, String reasonEn, String by, OffsetDateTime since) {

        static PauseAnswer of(ServicePause pause) {
            return new PauseAnswer(
                    pause.until(), pause.reason(), pause.reasonEn(), pause.pausedBy(), Instants.of(pause.pausedAt()));
        }
    }

    record Reason(
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String requestKey) {}

    /** @param step at which alone it is offered; null: at every step */
    record ReasonAnswer(
            String code,
            String name,
            String nameEn,
            @Nullable String step) {

        static ReasonAnswer of(RejectReason reason) {
            return new ReasonAnswer(reason.code(), reason.name(), reason.nameEn(), reason.step());
        }
    }

    private final ServicePauses pauses;
    private final RejectReasons reasons;
    private final Offices offices;

    LiveChangesApi(ServicePauses pauses, RejectReasons reasons, Offices offices) {
        this.pauses = pauses;
        this.reasons = reasons;
        this.offices = offices;
    }

    @GetMapping("/pause")
    PauseAnswer pause(@PathVariable String key, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return pauses.now(key).map(PauseAnswer::of).orElseThrow(() -> new NotFound("pause"));
    }

    @PutMapping("/pause")
    PauseAnswer pause(@PathVariable String key, @RequestBody Pause body, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return PauseAnswer.of(
                pauses.pause(key, body.until(), body.reason(), body.reasonEn(), body.requestKey(), caller.id()));
    }

    @DeleteMapping("/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@PathVariable String key, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        pauses.open(key, caller.id());
    }

    @GetMapping("/reasons")
    Items<ReasonAnswer> reasons(@PathVariable String key, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return new Items<>(reasons.of(key).stream().map(ReasonAnswer::of).toList(), null);
    }

    @PostMapping("/reasons")
    @ResponseStatus(HttpStatus.CREATED)
    ReasonAnswer add(@PathVariable String key, @RequestBody Reason body, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return ReasonAnswer.of(reasons.add(key, body.name(), body.nameEn(), body.requestKey(), caller.id()));
    }

    @DeleteMapping("/reasons/{code:[A-Z0-9_]+}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@PathVariable String key, @PathVariable String code, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        reasons.retire(key, code, caller.id());
    }
}
