package app.yizhan.api;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.GrantedRole;
import app.yizhan.organisation.NewRole;
import app.yizhan.organisation.People;
import app.yizhan.organisation.RoleGrants;
import app.yizhan.organisation.Roles;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Once;
import app.yizhan.request.Retries;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who holds which role; for people administrators. */
@RestController
@RequestMapping("/api/v1/roles")
class RolesApi {

    record RoleItem(
            String id, String role, String scopeType, String scope, LocalDate from, LocalDate to, boolean managed) {}

    record Asked(
            @Nullable String number,
            @Nullable String role,
            @Nullable String scopeType,
            @Nullable String scope,
            @Nullable String from,
            @Nullable String to,
            @Nullable String requestKey) {}

    record Given(String id) {}

    private final RoleGrants grants;
    private final People people;
    private final Offices offices;
    private final SchoolClock clock;
    private final Once once;
    private final Retries retries;

    RolesApi(RoleGrants grants, People people, Offices offices, SchoolClock clock, Once once, Retries retries) {
        this.grants = grants;
        this.people = people;
        this.offices = offices;
        this.clock = clock;
        this.once = once;
        this.retries = retries;
    }

    @GetMapping
    Items<RoleItem> of(@RequestParam String number, Caller caller) {
        offices.require(caller, Roles.PEOPLE_ADMIN);
        var person = people.findByNumber(number).orElseThrow(() -> new NotFound("person"));
        return new Items<>(grants.of(person.id()).stream().map(RolesApi::item).toList(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Given give(@RequestBody Asked body, Caller caller) {
        offices.require(caller, Roles.PEOPLE_ADMIN);
        var from = Days.parse("from", body.from());
        var asked = new NewRole(
                required("number", body.number()),
                required("role", body.role()),
                required("scopeType", body.scopeType()),
                body.scope() == null ? "" : body.scope(),
                from == null ? clock.today() : from,
                Days.parse("to", body.to()));
        return retries.run(() -> once.run(
                caller.id(),
                body.requestKey(),
                "role",
                body,
                Given.class,
                () -> new Given(grants.give(asked, caller.id()))));
    }

    @DeleteMapping("/{id:" + Ids.UUID + "}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id, Caller caller) {
        offices.require(caller, Roles.PEOPLE_ADMIN);
        grants.end(id, caller.id());
    }

    private static RoleItem item(GrantedRole role) {
        var grant = role.grant();
        return new RoleItem(
                grant.id(), grant.role(), grant.scopeType(), role.scope(), grant.from(), grant.to(), role.managed());
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidFields(field, "field.required", Map.of());
        }
        return value;
    }
}
