package app.yizhan.organisation;

import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Log-in by account and password, and how people get a password. */
@Service
public class Accounts {

    public Optional<Person> authenticate(String account, String password, String address) {
        throw new UnsupportedOperationException();
    }

    public String issueCode(String personId, String issuerId) {
        throw new UnsupportedOperationException();
    }

    public void activate(String number, String code, String newPassword, String address) {
        throw new UnsupportedOperationException();
    }

    public void createAdmin(String account, String name, String password) {
        throw new UnsupportedOperationException();
    }

    public void setPassword(String personId, String newPassword) {
        throw new UnsupportedOperationException();
    }

    public boolean isActivated(String personId) {
        throw new UnsupportedOperationException();
    }

    public void seedDemoPassword(Collection<String> accounts, String password) {
        throw new UnsupportedOperationException();
    }
}
