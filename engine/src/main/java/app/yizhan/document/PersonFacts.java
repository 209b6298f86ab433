package app.yizhan.document;

import app.yizhan.notification.Texts;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Units;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code personName, personNumber, personGender, personClass, personCollege}. */
@Component
class PersonFacts implements DocumentFacts {

    static final String NAME = "personName";

    private final Units units;
    private final Texts texts;

    PersonFacts(Units units, Texts texts) {
        this.units = units;
        this.texts = texts;
    }

    @Override
    public Map<String, String> of(Person holder, LocalDate day, Locale locale) {
        Map<String, String> facts = new HashMap<>();
        facts.put(NAME, holder.name());
        facts.put("personNumber", holder.number());
        if (holder.gender() != null) {
            facts.put("personGender", texts.text(locale, "document.gender." + holder.gender()));
        }
        units.unitOf(holder).ifPresent(unit -> {
            facts.put("personClass", units.name(unit, locale));
            units.collegeOf(unit.id()).ifPresent(college -> facts.put("personCollege", units.name(college, locale)));
        });
        return facts;
    }
}
