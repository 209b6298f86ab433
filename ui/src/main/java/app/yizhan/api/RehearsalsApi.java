package app.yizhan.api;

import app.yizhan.approval.Action;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.rehearsal.RehearsalAct;
import app.yizhan.rehearsal.Rehearsals;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A draft tried out on a copy of the school, for the administrator whose rehearsal it is. */
@RestController
@RequestMapping("/api/v1/models/{key:[a-z][a-z0-9-]*}/rehearsals")
class RehearsalsApi {

    private static final String ONE = "/{id:" + Ids.UUID + "}";

    /** What can be done in one. */
    enum Kind {
        SUBMIT,
        OPEN,
        DECIDE,
        WITHDRAW,
        NUDGE,
        CANCEL,
        ADVANCE
    }

    /**
     * @param person id or number: who applies, whom a case is about that the system opens, or who of those who are asked decides
     * @param action APPROVE, REJECT, RETURN or SUBMIT, as the task offers it
     * @param data values of the form; {@code ["sample"]} for files and signatures
     * @param by how much time passes, as models write it; null: until something happens
     */
    record Act(
            @Nullable String kind,
            @Nullable String person,
            @Nullable String taskId,
            @Nullable String action,
            @Nullable String opinion,
            @Nullable String reasonCode,
            @Nullable String target,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Map<String, Object> data) {}

    private final Rehearsals rehearsals;
    private final RehearsalAnswers answers;
    private final People people;
    private final Offices offices;

    RehearsalsApi(Rehearsals rehearsals, RehearsalAnswers answers, People people, Offices offices) {
        this.rehearsals = rehearsals;
        this.answers = answers;
        this.people = people;
        this.offices = offices;
    }

    /** Answers at once; it is ready some seconds later. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RehearsalAnswers.Answer start(@PathVariable String key, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return answers.of(rehearsals.start(key, caller.id(), caller.locale()), caller.locale());
    }

    @GetMapping(ONE)
    RehearsalAnswers.Answer one(@PathVariable String key, @PathVariable String id, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return answers.of(rehearsals.get(key, id, caller.id()), caller.locale());
    }

    /** What falls due on the way has run before this answers. */
    @PostMapping(ONE + "/acts")
    RehearsalAnswers.Answer act(
            @PathVariable String key, @PathVariable String id, @RequestBody Act body, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        var rehearsal = rehearsals.get(key, id, caller.id());
        rehearsal.act(act(body));
        return answers.of(rehearsal, caller.locale());
    }

    /** Takes the last act back: answers at once with the rehearsal that takes the place of this one, and is ready some seconds later. */
    @PostMapping(ONE + "/back")
    @ResponseStatus(HttpStatus.CREATED)
    RehearsalAnswers.Answer back(@PathVariable String key, @PathVariable String id, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        return answers.of(rehearsals.back(key, id, caller.id()), caller.locale());
    }

    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String key, @PathVariable String id, Caller caller) {
        offices.require(caller, Roles.ADMIN);
        rehearsals.get(key, id, caller.id()).end();
    }

    private RehearsalAct act(Act body) {
        return switch (Choices.of(Kind.class, "kind", body.kind())) {
            case SUBMIT -> new RehearsalAct.Submit(person(body), Plain.data(body.data()));
            case OPEN -> new RehearsalAct.Open(person(body), Plain.data(body.data()));
            case DECIDE ->
                new RehearsalAct.Decide(
                        given("taskId", body.taskId()),
                        person(body),
                        Choices.of(Action.class, "action", body.action()),
                        body.opinion(),
                        body.reasonCode(),
                        body.target(),
                        Plain.data(body.data()));
            case WITHDRAW -> new RehearsalAct.Withdraw(body.reason());
            case NUDGE -> new RehearsalAct.Nudge();
            case CANCEL -> new RehearsalAct.Cancel(body.reason());
            case ADVANCE -> new RehearsalAct.Advance(body.by());
        };
    }

    private String person(Act body) {
        var given = given("person", body.person());
        return people.find(given)
                .or(() -> people.findByNumber(given))
                .map(Person::id)
                .orElseThrow(() -> new InvalidFields("person", "field.rehearsal.person", Map.of()));
    }

    private static String given(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidFields(field, "field.required", Map.of());
        }
        return value;
    }
}
