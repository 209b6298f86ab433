package app.yizhan.api;

import app.yizhan.organisation.Person;
import java.util.Locale;

/**
 * Who calls, and in which language the answer speaks.
 *
 * @param locale what the call asks for if it is Chinese or English, else the person's own
 */
record Caller(Person person, Locale locale) {

    String id() {
        return person.id();
    }
}
