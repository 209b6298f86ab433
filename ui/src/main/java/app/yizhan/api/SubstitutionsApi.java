package app.yizhan.api;

import app.yizhan.catalog.Families;
import app.yizhan.organisation.Absence;
import app.yizhan.organisation.Absences;
import app.yizhan.organisation.NewSubstitution;
import app.yizhan.organisation.Substitutions;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

/** Who is away when, and who acts for them meanwhile. */
@RestController
@RequestMapping("/api/v1/substitutions")
class SubstitutionsApi {

    /**
     * @param absentee id of the person who is away; null: the caller
     * @param substitute id of the person who acts meanwhile; null: nobody
     * @param to last day, included
     * @param services keys; empty: all
     */
    record Body(
            @Nullable String absentee,
            @Nullable String substitute,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<String> services,
            @Nullable String reason,
            @Nullable String requestKey) {}

    /** @param reason null also where it does not concern the caller */
    record Item(
            String id,
            String absentee,
            String absenteeName,
            @Nullable String substitute,
            @Nullable String substituteName,
            LocalDate from,
            LocalDate to,
            List<String> services,
            @Nullable String reason,
            boolean mayEnd) {}

    record Created(String id) {}

    private final Substitutions substitutions;
    private final Absences absences;
    private final Families families;
    private final Once once;
    private final Retries retries;

    SubstitutionsApi(Substitutions substitutions, Absences absences, Families families, Once once, Retries retries) {
        this.substitutions = substitutions;
        this.absences = absences;
        this.families = families;
        this.once = once;
        this.retries = retries;
    }

    /** What runs and what is to come: one's own, and for an office those of its unit. */
    @GetMapping
    Items<Item> list(Caller caller) {
        return new Items<>(
                absences.of(caller.id()).stream().map(SubstitutionsApi::item).toList(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created create(@RequestBody Body body, Caller caller) {
        var wanted = read(body, caller.id());
        return retries.run(() -> once.run(
                caller.id(),
                body.requestKey(),
                "substitution",
                wanted,
                Created.class,
                () -> new Created(substitutions.create(wanted, caller.id()).id())));
    }

    @DeleteMapping("/{id:" + Ids.UUID + "}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, Caller caller) {
        substitutions.end(id, caller.id());
    }

    private NewSubstitution read(Body body, String callerId) {
        List<Refusal.Field> wrong = new ArrayList<>();
        if (body.from() == null) {
            wrong.add(new Refusal.Field("from", "field.required", Map.of()));
        }
        if (body.to() == null) {
            wrong.add(new Refusal.Field("to", "field.required", Map.of()));
        }
        List<String> services = body.services() == null ? List.of() : body.services();
        if (services.stream().anyMatch(key -> key == null || families.find(key).isEmpty())) {
            wrong.add(new Refusal.Field("services", "absence.services.unknown", Map.of()));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
        return new NewSubstitution(
                body.absentee() == null ? callerId : body.absentee(),
                body.substitute(),
                Days.within("from", body.from()),
                Days.within("to", body.to()),
                services,
                body.reason() == null || body.reason().isBlank()
                        ? null
                        : body.reason().strip());
    }

    private static Item item(Absence absence) {
        var entry = absence.entry();
        return new Item(
                entry.id(),
                entry.absenteeId(),
                absence.absentee(),
                entry.substituteId(),
                absence.substitute(),
                entry.from(),
                entry.to(),
                entry.services(),
                absence.reason(),
                absence.mayEnd());
    }
}
