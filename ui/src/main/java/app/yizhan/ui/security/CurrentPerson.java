package app.yizhan.ui.security;

import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who looks at the page. Pages behind log-in always have one. */
@Component
public class CurrentPerson {

    private final People people;

    CurrentPerson(People people) {
        this.people = people;
    }

    public String id() {
        return SecurityContextHolder.getContext().getAuthentication().getName();
    }

    public Person person() {
        return people.get(id());
    }

    public boolean is(String role) {
        return SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream()
                .anyMatch(a -> ("ROLE_" + role).equals(a.getAuthority()));
    }

    public boolean isAny(Iterable<String> roles) {
        for (String role : roles) {
            if (is(role)) {
                return true;
            }
        }
        return false;
    }
}
