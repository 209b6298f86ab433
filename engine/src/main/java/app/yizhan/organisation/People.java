package app.yizhan.organisation;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.internal.PersonMapper;
import app.yizhan.organisation.internal.PersonRow;
import app.yizhan.organisation.internal.RoleGrantMapper;
import app.yizhan.organisation.internal.RoleGrantRow;
import app.yizhan.refusal.NotFound;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the school and the roles they hold today. Leavers are found by id, account and number, but hold nothing. */
@Service
@Transactional(readOnly = true)
public class People {

    private final PersonMapper people;
    private final RoleGrantMapper grants;
    private final SchoolClock clock;

    People(PersonMapper people, RoleGrantMapper grants, SchoolClock clock) {
        this.people = people;
        this.grants = grants;
        this.clock = clock;
    }

    /** @throws NotFound if nobody has this id */
    public Person get(String id) {
        return find(id).orElseThrow(() -> new NotFound("person"));
    }

    public Optional<Person> find(String id) {
        return TimeOrderedId.couldBe(id) ? people.findById(id).map(PersonRow::toPerson) : Optional.empty();
    }

    /** Unit of the Party tree that the directory names for the person; of a student the branch that handles their application. */
    public Optional<String> partyUnitOf(String personId) {
        return people.findById(personId).map(PersonRow::partyUnitId);
    }

    /** Upper and lower case are the same in an account. */
    public Optional<Person> findByAccount(String account) {
        return people.findByAccount(account.toLowerCase(Locale.ROOT)).map(PersonRow::toPerson);
    }

    public Optional<Person> findByNumber(String number) {
        return people.findByNumber(number).map(PersonRow::toPerson);
    }

    /** A student who has not left, by full number and full name: nobody browses students. */
    public Optional<Person> findStudent(String number, String name) {
        return people.findStudent(number, name, clock.today()).map(PersonRow::toPerson);
    }

    /** The person, {@code STUDENT@school:school} for a student, and every role valid today; empty for a leaver. */
    public Set<Principal> principalsOf(String personId) {
        var person = people.findById(personId).map(PersonRow::toPerson);
        if (person.isEmpty() || person.get().hasLeft(clock.today())) {
            return Set.of();
        }
        var principals = new LinkedHashSet<Principal>();
        principals.add(Principal.person(personId));
        if (person.get().isStudent()) {
            principals.add(Principal.school(Roles.STUDENT));
        }
        rolesOf(personId).forEach(grant -> principals.add(grant.principal()));
        return principals;
    }

    /** Roles valid today that were granted, so without the implicit STUDENT; ordered by role and scope. */
    public List<RoleGrant> rolesOf(String personId) {
        return grants.findValid(personId, clock.today()).stream()
                .map(RoleGrantRow::toGrant)
                .toList();
    }

    /** Who holds this today, without leavers, ordered by number. */
    public List<Person> holders(Principal principal) {
        if (principal.isPerson()) {
            return find(principal.personId()).filter(p -> !p.hasLeft(clock.today())).stream()
                    .toList();
        }
        return people.findHolders(principal.role(), principal.scopeType(), principal.scopeId(), clock.today()).stream()
                .map(holder -> holder.person().toPerson())
                .distinct()
                .toList();
    }

    /** Who holds each of these today, without leavers, ordered by number; two statements however many are asked for. */
    public Map<Principal, List<Person>> holders(Collection<Principal> principals) {
        var roles = principals.stream().filter(p -> !p.isPerson()).toList();
        var held = roles.isEmpty()
                ? List.<RoleGrantRow>of()
                : grants.findOfScopes(
                        roles.stream().map(Principal::role).collect(Collectors.toSet()),
                        roles.stream().map(Principal::scopeId).collect(Collectors.toSet()),
                        clock.today());
        var ids = held.stream()
                .collect(Collectors.groupingBy(
                        row -> row.toGrant().principal(),
                        Collectors.mapping(RoleGrantRow::personId, Collectors.toSet())));
        principals.stream().filter(Principal::isPerson).forEach(p -> ids.put(p, Set.of(p.personId())));
        var known = byIds(ids.values().stream().flatMap(Set::stream).collect(Collectors.toSet())).stream()
                .filter(person -> !person.hasLeft(clock.today()))
                .toList();
        return principals.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        principal -> known.stream()
                                .filter(person ->
                                        ids.getOrDefault(principal, Set.of()).contains(person.id()))
                                .toList()));
    }

    /** Those of its holders who may act on a request of the applicant: a role never reaches one's own request. */
    public List<Person> reachedBy(Principal principal, String applicantId) {
        return holders(principal).stream()
                .filter(h -> principal.isPerson() || !h.id().equals(applicantId))
                .toList();
    }

    /** Ordered by number; unknown ids are left out, leavers are not. */
    public List<Person> byIds(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : people.findByIds(ids).stream().map(PersonRow::toPerson).toList();
    }

    /** Whether the person holds the role today, in whatever scope. */
    public boolean hasRole(String personId, String role) {
        return principalsOf(personId).stream()
                .anyMatch(p -> !p.isPerson() && p.role().equals(role));
    }

    /** The language in which the person is addressed from now on. */
    @Transactional
    public void changeLocale(String personId, Locale locale) {
        if (people.updateLocale(personId, locale.getLanguage().equals("en") ? "en" : "zh") == 0) {
            throw new NotFound("person");
        }
    }
}
