package app.yizhan.demo;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.party.PackRulings;
import app.yizhan.party.RulePack;
import app.yizhan.party.RulePacks;
import app.yizhan.party.Standing;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In the demo the organisation department has read the rule packs: one said that they are right, another one agreed. */
@Component
@Profile("demo")
class DemoPacks {

    private final RulePacks packs;
    private final PackRulings rulings;
    private final People people;

    DemoPacks(RulePacks packs, PackRulings rulings, People people) {
        this.packs = packs;
        this.rulings = rulings;
        this.people = people;
    }

    /** Only packs of which nobody has confirmed anything: what is corrected or left open later stays so. */
    void confirm() {
        var first = people.findByAccount("org01").map(Person::id);
        var second = people.findByAccount("org02").map(Person::id);
        if (first.isPresent() && second.isPresent()) {
            packs.all().stream().filter(DemoPacks::isUntouched).forEach(pack -> {
                rulings.stateRest(pack.code(), first.get());
                rulings.agreeToAll(pack.code(), first.get(), second.get());
            });
        }
    }

    private static boolean isUntouched(RulePack pack) {
        return pack.rules().stream().noneMatch(rule -> rule.standing() == Standing.CONFIRMED);
    }
}
