package app.yizhan.demo;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.setting.Settings;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The school begins to use the application in this term, and those who are joining the Party have years behind them on paper: while
 * that is entered, an administrator lets acts be recorded long after their day, each with its reason, and then no longer.
 */
@Component
@Profile("demo")
class LateEntries {

    private static final String LATE_DAYS = "party-membership.late-days";
    private static final int YEARS_ON_PAPER = 4;
    private static final int DAYS_OF_A_YEAR = 365;

    private final Settings settings;
    private final People people;
    private String usual = "";

    LateEntries(Settings settings, People people) {
        this.settings = settings;
        this.people = people;
    }

    void allow() {
        usual = settings.text(LATE_DAYS);
        change(Integer.toString(YEARS_ON_PAPER * DAYS_OF_A_YEAR));
    }

    void end() {
        change(usual);
    }

    private void change(String days) {
        var admin = people.findByAccount("admin").map(Person::id).orElseThrow();
        settings.change(LATE_DAYS, days, admin);
    }
}
