package app.yizhan.api;

import app.yizhan.organisation.Person;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who is logged in on a call of the API. */
record ApiPerson(Person person) implements AuthenticatedPrincipal {

    @Override
    public String getName() {
        return person.id();
    }
}
