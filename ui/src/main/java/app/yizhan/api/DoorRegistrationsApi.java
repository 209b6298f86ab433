package app.yizhan.api;

import app.yizhan.access.DoorMistakes;
import app.yizhan.access.Registration;
import app.yizhan.organisation.Roles;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns that doors registered, for counselors and those on duty: it may have been somebody else with the card. */
@RestController
@RequestMapping("/api/v1/door-registrations")
class DoorRegistrationsApi {

    /**
     * @param seenAt when they came in
     * @param until when it can be taken back
     */
    record Registered(
            String requestId,
            String number,
            String applicant,
            @Nullable String unit,
            OffsetDateTime startAt,
            OffsetDateTime endAt,
            OffsetDateTime seenAt,
            OffsetDateTime until) {

        private static Registered of(Registration it) {
            return new Registered(
                    it.requestId(),
                    it.number(),
                    it.applicantName(),
                    it.unitName(),
                    Instants.of(it.startAt()),
                    Instants.of(it.endAt()),
                    Instants.of(it.seenAt()),
                    Instants.of(it.openUntil()));
        }
    }

    /** @param reason at most 200 characters; whoever sees the request reads it */
    record Mistake(@Nullable String reason, @Nullable String requestKey) {}

    private final DoorMistakes mistakes;
    private final Offices offices;

    DoorRegistrationsApi(DoorMistakes mistakes, Offices offices) {
        this.mistakes = mistakes;
        this.offices = offices;
    }

    /** Those that can still be taken back, the last first. */
    @GetMapping
    Items<Registered> list(
            @RequestParam @Nullable String cursor,
            @RequestParam(defaultValue = "" + Items.USUAL) int limit,
            Caller caller) {
        offices.require(caller, Roles.COUNSELOR, Roles.DUTY_COUNSELOR);
        return Items.of(mistakes.of(caller.id(), cursor, Items.limit(limit)), Registered::of);
    }

    /** The student is away as before, and the reminders go on; 409 if they asked for another leave over that time since. */
    @PostMapping("/{id:" + Ids.UUID + "}/take-back")
    DoorMistakes.Answer takeBack(@PathVariable String id, @RequestBody Mistake body, Caller caller) {
        return mistakes.takeBack(id, body.reason(), body.requestKey(), caller.id());
    }
}
