package app.yizhan.ui.security;

import app.yizhan.organisation.Accounts;
import app.yizhan.organisation.Person;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks for the password once more before an act that moves much at once: a page left open is not enough for it. */
@Component
public class PasswordAgain {

    private final Accounts accounts;

    PasswordAgain(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws app.yizhan.organisation.TooManyTries as at the log-in page */
    public boolean isRight(Person person, String password) {
        String address = Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getRemoteAddr)
                .orElse("");
        return accounts.authenticate(person.account(), password, address)
                .filter(found -> found.id().equals(person.id()))
                .isPresent();
    }
}
