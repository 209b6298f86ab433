package app.yizhan.organisation;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.LoginThrottle.Subject;
import app.yizhan.organisation.internal.CredentialMapper;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Log-in by account and password, and how people get a password. */
@Service
public class Accounts {

    private final People people;
    private final CredentialMapper credentials;
    private final ActivationCodes codes;
    private final CodeNotices notices;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final FirstAdmin firstAdmin;
    private final Audit audit;
    private final SchoolClock clock;

    Accounts(
            People people,
            CredentialMapper credentials,
            ActivationCodes codes,
            CodeNotices notices,
            Passwords passwords,
            LoginThrottle throttle,
            FirstAdmin firstAdmin,
            Audit audit,
            SchoolClock clock) {
        this.people = people;
        this.credentials = credentials;
        this.codes = codes;
        this.notices = notices;
        this.passwords = passwords;
        this.throttle = throttle;
        this.firstAdmin = firstAdmin;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Slow by intention (about a quarter of a second), whether the account exists or not.
     *
     * @param address of the caller, for the throttle
     * @return empty for a wrong password, an unknown account, one that is not activated, and a leaver alike
     * @throws TooManyTries after too many failures, even with the right password
     */
    public Optional<Person> authenticate(String account, String password, String address) {
        var ofAccount = Subject.account(account.strip().toLowerCase(Locale.ROOT));
        var subjects = List.of(ofAccount, Subject.address(address));
        throttle.check(subjects);
        var person = people.findByAccount(account.strip()).filter(p -> !p.hasLeft(clock.today()));
        var hash = person.flatMap(p -> credentials.findHash(p.id())).orElse(null);
        if (!passwords.matches(password, hash)) {
            throttle.failed(subjects);
            return Optional.empty();
        }
        throttle.succeeded(ofAccount);
        return person;
    }

    /**
     * Gives a person a one-time code, valid for 24 hours; one given before is void. With it they choose a password, also a
     * new one in place of one they forgot. A hand that has a password already is told at once, and so are the auditors.
     *
     * @param issuerId a people administrator for everybody but system administrators; a system administrator for these two, and for
     *     everybody until a people administrator has logged in
     * @return the code, which nobody can read again
     * @throws NotFound if there is no such person, they have left, or the issuer may not do this
     */
    @Transactional
    public String issueCode(String personId, String issuerId) {
        var person = people.find(personId)
                .filter(p -> !p.hasLeft(clock.today()))
                .filter(p -> mayIssue(issuerId, p))
                .orElseThrow(() -> new NotFound("person"));
        if (isActivated(personId)) {
            notices.issued(person, issuerId);
        }
        audit.record(Audit.SYSTEM, issuerId, "account.code-issued", person.id(), Map.of(), Map.of());
        return codes.issue(person.id(), issuerId);
    }

    /**
     * Sets the first password, or a new one.
     *
     * @param address of the caller, for the throttle
     * @throws ActivationRefused if number and code do not belong together or the code is spent
     * @throws InvalidFields if the password is too weak; the code stays usable
     * @throws TooManyTries after too many failures
     */
    @Transactional
    public void activate(String number, String code, String newPassword, String address) {
        var subjects = List.of(Subject.code(number.strip()), Subject.address(address));
        throttle.check(subjects);
        var person = people.findByNumber(number.strip()).filter(p -> !p.hasLeft(clock.today()));
        if (person.isEmpty()) {
            codes.pretend(code);
        }
        if (person.isEmpty() || !codes.use(person.get().id(), code)) {
            throttle.failed(subjects);
            throw new ActivationRefused();
        }
        setPassword(person.get().id(), newPassword);
        throttle.succeeded(Subject.account(person.get().account()));
        audit.record(
                Audit.SYSTEM,
                person.get().id(),
                "account.activated",
                person.get().id(),
                Map.of(),
                Map.of());
    }

    /**
     * Makes the first administrator: a person outside the directory, or one who has this account already.
     *
     * @throws AdminExists if somebody holds that role today
     * @throws InvalidFields if account, name or password cannot be taken
     */
    @Transactional
    public void createAdmin(String account, String name, String password) {
        var person = firstAdmin.create(account.strip().toLowerCase(Locale.ROOT), name.strip());
        setPassword(person.id(), password);
        audit.record(Audit.SYSTEM, null, "account.admin-created", person.id(), Map.of(), Map.of());
    }

    /**
     * @throws InvalidFields on field {@code password}, if it is too weak
     * @throws NotFound if there is no such person
     */
    @Transactional
    public void setPassword(String personId, String newPassword) {
        var person = people.get(personId);
        passwords.check(newPassword, person.number(), person.account(), person.name());
        var hash = passwords.hash(newPassword);
        if (credentials.update(personId, hash, clock.now()) == 0) {
            credentials.insert(personId, hash, clock.now());
        }
    }

    public boolean isActivated(String personId) {
        return credentials.findHash(personId).isPresent();
    }

    /** For the demo profile only: one password that everybody is told, unchecked, for all these accounts that have none. */
    @Transactional
    public void seedDemoPassword(Collection<String> accounts, String password) {
        var hash = passwords.hashOfKnown(password);
        Chunks.each(new ArrayList<>(accounts), some -> {
            var ids = credentials.findWithout(some);
            if (!ids.isEmpty()) {
                credentials.insertSame(ids, hash, clock.now());
            }
        });
    }

    /** The system administrator makes the beginning; once a people administrator is at work, codes are theirs. */
    private boolean mayIssue(String issuerId, Person person) {
        if (people.hasRole(issuerId, Roles.PEOPLE_ADMIN)) {
            return !people.hasRole(person.id(), Roles.ADMIN);
        }
        return people.hasRole(issuerId, Roles.ADMIN)
                && (people.hasRole(person.id(), Roles.ADMIN)
                        || people.hasRole(person.id(), Roles.PEOPLE_ADMIN)
                        || people.holders(Principal.school(Roles.PEOPLE_ADMIN)).stream()
                                .noneMatch(holder -> isActivated(holder.id())));
    }
}
