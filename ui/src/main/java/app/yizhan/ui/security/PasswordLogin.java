package app.yizhan.ui.security;

import app.yizhan.organisation.Accounts;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.RoleGrant;
import app.yizhan.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Checks account and password of the log-in page. The principal is the person's id; the authorities are {@code
 * ROLE_<KIND>} and the roles held today. They only decide which pages are offered: services check for themselves.
 */
final class PasswordLogin implements AuthenticationProvider {

    private final Accounts accounts;
    private final People people;

    PasswordLogin(Accounts accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String address =
                given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        String password = String.valueOf(given.getCredentials());
        try {
            var person = accounts.authenticate(given.getName(), password, address)
                    .orElseThrow(() -> new BadCredentialsException("unknown account or password"));
            return UsernamePasswordAuthenticationToken.authenticated(person.id(), null, authorities(person));
        } catch (Refusal tooMany) {
            throw new LockedException(tooMany.code(), tooMany);
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private List<GrantedAuthority> authorities(Person person) {
        var authorities = new ArrayList<GrantedAuthority>();
        authorities.add(new SimpleGrantedAuthority("ROLE_" + person.kind()));
        people.rolesOf(person.id()).stream()
                .map(RoleGrant::role)
                .distinct()
                .forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
        return authorities;
    }
}
