package app.yizhan.ui.form;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.housing.Beds;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Units;
import app.yizhan.request.Filing;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the school knows of the applicant: shown, never asked for. */
@Component
class KnownFacts {

    private final Units units;
    private final Beds beds;
    private final Filing filing;
    private final SchoolClock clock;

    KnownFacts(Units units, Beds beds, Filing filing, SchoolClock clock) {
        this.units = units;
        this.beds = beds;
        this.filing = filing;
        this.clock = clock;
    }

    /** Empty where the case goes by an alias: none of it is handed in. */
    DescriptionList of(Person person, String service, Locale locale) {
        var box = new DescriptionList();
        box.addClassName("lockbox");
        if (filing.hides(service)) {
            return box;
        }
        fact(box, "known.name", person.name());
        fact(
                box,
                person.isStudent() ? "known.unit" : "known.staff-unit",
                units.unitOf(person).map(u -> units.name(u, locale)).orElse("–"));
        if (person.isStudent()) {
            fact(box, "known.bed", bed(person, locale));
        }
        fact(box, "known.phone", person.phone() == null ? "–" : person.phone());
        return box;
    }

    private String bed(Person person, Locale locale) {
        return beds.bedOf(person.id(), clock.today())
                .map(bed -> bedName(bed.buildingCode(), bed.roomCode(), bed.place(), locale))
                .orElse("–");
    }

    private String bedName(String building, String room, int place, Locale locale) {
        String house = beds.building(building).map(b -> b.name(locale)).orElse(building);
        return house + " " + room.substring(room.indexOf('-') + 1) + "-" + (char) ('A' + place - 1);
    }

    private static void fact(DescriptionList box, String name, String value) {
        var group = new Div(new DescriptionList.Term(box.getTranslation(name)), new DescriptionList.Description(value));
        box.getElement().appendChild(group.getElement());
    }
}
