package app.yizhan.api;

import app.yizhan.organisation.People;
import app.yizhan.refusal.NotFound;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Calls that only some roles may make; for all others they do not exist. */
@Component
class Offices {

    private final People people;

    Offices(People people) {
        this.people = people;
    }

    /** A program is here because its token opens the call; what is asked of people is not asked of it. */
    void require(Sender sender, String... roles) {
        if (sender.person() != null) {
            require(sender.person(), roles);
        }
    }

    void require(Caller caller, String... roles) {
        if (Arrays.stream(roles).noneMatch(role -> people.hasRole(caller.id(), role))) {
            throw new NotFound("page");
        }
    }
}
