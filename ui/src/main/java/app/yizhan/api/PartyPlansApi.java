package app.yizhan.api;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Units;
import app.yizhan.party.DevelopmentPlan;
import app.yizhan.party.DevelopmentPlans;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many each committee of the Party may admit in a year; for committees and the organisation department, which sets them. */
@RestController
@RequestMapping("/api/v1/party/plans")
class PartyPlansApi {

    /** @param places null: nothing is planned, and nobody is refused */
    record Places(@Nullable Integer places, @Nullable String requestKey) {}

    /**
     * @param places null: nothing is planned
     * @param reserved taken by those who are still on their way
     * @param consumed taken by those who were admitted
     * @param left null: with {@code places}
     */
    record Plan(
            String committeeId,
            String committee,
            int year,
            @Nullable Integer places,
            int reserved,
            int consumed,
            @Nullable Integer left) {}

    private final DevelopmentPlans plans;
    private final Units units;
    private final SchoolClock clock;

    PartyPlansApi(DevelopmentPlans plans, Units units, SchoolClock clock) {
        this.plans = plans;
        this.units = units;
        this.clock = clock;
    }

    /** Without a year, of the one that runs. */
    @GetMapping
    Items<Plan> plans(@RequestParam(required = false) @Nullable Integer year, Caller caller) {
        int of = year == null ? clock.today().getYear() : year;
        List<Plan> items = plans.of(of, caller.id()).stream()
                .map(plan -> answer(plan, caller))
                .toList();
        return new Items<>(items, null);
    }

    @PutMapping("/{committee:" + Ids.UUID + "}/{year:\\d{4}}")
    Plan set(@PathVariable String committee, @PathVariable int year, @RequestBody Places body, Caller caller) {
        return answer(plans.set(committee, year, body.places(), body.requestKey(), caller.id()), caller);
    }

    private Plan answer(DevelopmentPlan plan, Caller caller) {
        return new Plan(
                plan.committee().id(),
                units.name(plan.committee(), caller.locale()),
                plan.year(),
                plan.places(),
                plan.reserved(),
                plan.consumed(),
                plan.left());
    }
}
