package app.yizhan.api;

import app.yizhan.party.Bound;
import app.yizhan.party.RuleKind;
import app.yizhan.party.RuleUnit;
import app.yizhan.party.SchoolRule;
import app.yizhan.party.SchoolRules;
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

/** Rules that the school adds to a pack, for the organisation department. */
@RestController
@RequestMapping("/api/v1/party/packs/{pack}/school-rules")
class PartySchoolApi {

    /**
     * @param base facts that it counts from
     * @param act the fact that it judges
     * @param bound of a count: AT_LEAST or AT_MOST
     * @param source document of the school that says so
     */
    record Proposal(
            @Nullable String step,
            @Nullable String kind,
            @Nullable List<String> base,
            @Nullable String act,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String bound,
            boolean hard,
            @Nullable String source,
            @Nullable String requestKey) {}

    private final SchoolRules rules;
    private final Offices offices;

    PartySchoolApi(SchoolRules rules, Offices offices) {
        this.rules = rules;
        this.offices = offices;
    }

    /** It holds when a second person has answered the statement that comes with it. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SchoolRules.Added add(@PathVariable String pack, @RequestBody Proposal body, Caller caller) {
        offices.require(caller, "ORGANISATION_DEPARTMENT");
        return rules.add(pack, rule(body), body.requestKey(), caller.id());
    }

    private static SchoolRule rule(Proposal body) {
        return new SchoolRule(
                orEmpty(body.step()),
                Choices.of(RuleKind.class, "kind", body.kind()),
                body.base() == null ? List.of() : body.base(),
                body.act(),
                orEmpty(body.value()),
                Choices.of(RuleUnit.class, "unit", body.unit()),
                body.bound() == null ? null : Choices.of(Bound.class, "bound", body.bound()),
                body.hard(),
                orEmpty(body.source()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    @DeleteMapping("/{rule}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String pack, @PathVariable String rule, Caller caller) {
        rules.end(pack, rule, caller.id());
    }
}
