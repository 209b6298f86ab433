package app.yizhan.organisation;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.internal.DirectoryMapper;
import app.yizhan.organisation.internal.PersonMapper;
import app.yizhan.organisation.internal.PersonRow;
import app.yizhan.organisation.internal.RoleGrantMapper;
import app.yizhan.organisation.internal.RoleGrantRow;
import app.yizhan.refusal.InvalidFields;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The person with whom everything begins; the directory import neither changes nor ends them. */
@Component
class FirstAdmin {

    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    private final DirectoryMapper directory;
    private final PersonMapper people;
    private final RoleGrantMapper grants;
    private final SchoolClock clock;

    FirstAdmin(DirectoryMapper directory, PersonMapper people, RoleGrantMapper grants, SchoolClock clock) {
        this.directory = directory;
        this.people = people;
        this.grants = grants;
        this.clock = clock;
    }

    PersonRow create(String account, String name) {
        if (!account.matches("[a-z0-9_.-]{1,64}")) {
            throw new InvalidFields("account", "account.NAME", Map.of());
        }
        if (name.isBlank() || name.length() > 100) {
            throw new InvalidFields("name", "account.PERSON_NAME", Map.of());
        }
        // two of them at once would both be the first
        directory.lock();
        if (grants.countHolders(Roles.ADMIN, clock.today()) > 0) {
            throw new AdminExists();
        }
        var person = people.findByAccount(account)
                .filter(known -> !known.toPerson().hasLeft(clock.today()))
                .orElseGet(() -> insert(account, name));
        ThreeHands.other(Roles.ADMIN, clock.today(), OPEN, grants.findFrom(person.id(), clock.today()))
                .ifPresent(held -> {
                    throw new TwoHands(person.name(), held);
                });
        directory.insertGrants(List.of(new RoleGrantRow(
                TimeOrderedId.next(), person.id(), Roles.ADMIN, "school", "school", clock.today(), OPEN, false)));
        return person;
    }

    private PersonRow insert(String account, String name) {
        if (people.findByAccount(account).isPresent()
                || people.findByNumber(account).isPresent()) {
            throw new InvalidFields("account", "import.ACCOUNT_TAKEN", Map.of("value", account));
        }
        var person = new PersonRow(
                TimeOrderedId.next(),
                account,
                account,
                name,
                Person.Kind.STAFF,
                null,
                null,
                null,
                null,
                null,
                null,
                "zh",
                false,
                null);
        directory.insertPeople(List.of(person));
        return person;
    }
}
