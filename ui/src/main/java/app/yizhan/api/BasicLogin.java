package app.yizhan.api;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Accounts;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.RoleGrant;
import app.yizhan.refusal.Refusal;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks the account and password that come with a call. Roles are read anew each time and only open or close whole calls. */
final class BasicLogin implements AuthenticationProvider {

    private final Accounts accounts;
    private final People people;
    private final SchoolClock clock;
    private final VerifiedPairs verified = new VerifiedPairs();

    BasicLogin(Accounts accounts, People people, SchoolClock clock) {
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        var account = given.getName();
        var password = String.valueOf(given.getCredentials());
        var person = verified.find(account, password)
                .flatMap(people::find)
                .filter(known -> !known.hasLeft(clock.today()))
                .orElseGet(() -> check(account, password, address(given)));
        return UsernamePasswordAuthenticationToken.authenticated(new ApiPerson(person), null, authorities(person));
    }

    private Person check(String account, String password, String address) {
        try {
            var person = accounts.authenticate(account, password, address)
                    .orElseThrow(() -> new BadCredentialsException("unknown account or password"));
            verified.add(account, password, person.id());
            return person;
        } catch (Refusal tooMany) {
            throw new LockedException(tooMany.code(), tooMany);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private List<GrantedAuthority> authorities(Person person) {
        return people.rolesOf(person.id()).stream()
                .map(RoleGrant::role)
                .distinct()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    private static String address(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
