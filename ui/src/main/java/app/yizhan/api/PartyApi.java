package app.yizhan.api;

import app.yizhan.party.PackRulings;
import app.yizhan.party.PartyChecks;
import app.yizhan.party.PartyRoles;
import app.yizhan.party.RulePacks;
import app.yizhan.party.SchoolRules;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rules of Party membership, for those who have to do with it. */
@RestController
@RequestMapping("/api/v1/party")
class PartyApi {

    /** @param facts those that the step needs, by name: days, numbers, flags, the vote as an object */
    record Check(
            @Nullable String pack,
            @Nullable String step,
            @Nullable Map<String, Object> facts) {}

    /** @param article number of the article, empty if there is none */
    record Statement(
            @Nullable String value,
            @Nullable String article,
            @Nullable String source,
            @Nullable String requestKey) {}

    record Agreement(boolean agree, @Nullable String requestKey) {}

    private final PartyChecks checks;
    private final RulePacks packs;
    private final PackRulings rulings;
    private final SchoolRules schoolRules;
    private final PartyRoles roles;
    private final PartyAnswers answers;

    PartyApi(
            PartyChecks checks,
            RulePacks packs,
            PackRulings rulings,
            SchoolRules schoolRules,
            PartyRoles roles,
            PartyAnswers answers) {
        this.checks = checks;
        this.packs = packs;
        this.rulings = rulings;
        this.schoolRules = schoolRules;
        this.roles = roles;
        this.answers = answers;
    }

    /** What the rules of a pack say of an act at a step. */
    @PostMapping("/check")
    PartyAnswers.CheckAnswer check(@RequestBody Check body, Caller caller) {
        return answers.of(checks.check(body.pack(), body.step(), body.facts(), caller.id()), caller.locale());
    }

    /** Newest first. */
    @GetMapping("/packs")
    Items<PartyAnswers.PackItem> packs(Caller caller) {
        roles.require(caller.id());
        List<PartyAnswers.PackItem> items = packs.all().stream()
                .map(pack -> answers.item(pack, caller.locale()))
                .toList();
        return new Items<>(items, null);
    }

    @GetMapping("/packs/{pack}")
    PartyAnswers.PackAnswer pack(@PathVariable String pack, Caller caller) {
        roles.require(caller.id());
        return answers.of(packs.get(pack), schoolRules.waiting(pack), rulings.open(pack), caller.locale());
    }

    /** Says what a rule is; it holds when a second person of the organisation department agrees. */
    @PostMapping("/packs/{pack}/rules/{rule}/statements")
    @ResponseStatus(HttpStatus.CREATED)
    PackRulings.Answer state(
            @PathVariable String pack, @PathVariable String rule, @RequestBody Statement body, Caller caller) {
        return rulings.state(pack, rule, body.value(), body.article(), body.source(), body.requestKey(), caller.id());
    }

    @PostMapping("/packs/{pack}/rules/{rule}/statements/{id:" + Ids.UUID + "}/answer")
    PackRulings.Answer answer(
            @PathVariable String pack,
            @PathVariable String rule,
            @PathVariable String id,
            @RequestBody Agreement body,
            Caller caller) {
        return rulings.answer(pack, rule, id, body.agree(), body.requestKey(), caller.id());
    }
}
