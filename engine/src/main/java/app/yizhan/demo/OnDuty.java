package app.yizhan.demo;

import app.yizhan.organisation.NewSubstitution;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Substitutions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A counselor of the demo is away while it is looked at, and whoever is on duty acts for them: what duty itself asks lasts an hour. */
@Component
@Profile("demo")
class OnDuty {

    private static final String AWAY = "counselor02";
    private static final String ON_DUTY = "duty01";
    private static final int DAYS = 14;

    private final Substitutions substitutions;
    private final People people;

    OnDuty(Substitutions substitutions, People people) {
        this.substitutions = substitutions;
        this.people = people;
    }

    void standsInFrom(LocalDate day) {
        var away = id(AWAY);
        substitutions.create(new NewSubstitution(away, id(ON_DUTY), day, day.plusDays(DAYS), List.of(), null), away);
    }

    private String id(String account) {
        return people.findByAccount(account).map(Person::id).orElseThrow();
    }
}
