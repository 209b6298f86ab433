package app.yizhan.ui.colleague;

import app.yizhan.organisation.Colleagues;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.ui.text.PageWords;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom a {@link ColleaguePicker} offers, and what it says of them. */
@Component
public final class ColleagueSearch {

    private final Colleagues colleagues;
    private final Units units;
    private final PageWords page;

    ColleagueSearch(Colleagues colleagues, Units units, PageWords page) {
        this.colleagues = colleagues;
        this.units = units;
        this.page = page;
    }

    PageWords page() {
        return page;
    }

    List<Person> find(String readerId, String text, int limit) {
        return colleagues.find(readerId, text, limit);
    }

    List<Person> leavers(String readerId, String text, int limit) {
        return colleagues.leavers(readerId, text, limit);
    }

    /** Unit and number, to tell people of one name apart. */
    String facts(Person person) {
        String unit = units.unitOf(person)
                .map((Unit u) -> units.name(u, page.locale()))
                .orElse("");
        return page.say(person.leftOn() == null ? "colleague.facts" : "colleague.facts.left", unit, person.number());
    }
}
