package app.yizhan.organisation;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.Recipient;
import app.yizhan.notification.Recipients;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** People of the directory as those who can be told something; to a leaver no mail is sent any more. */
@Component
class DirectoryRecipients implements Recipients {

    /** Whoever works cases off as a counselor needs the mails of one. */
    private static final Set<String> SUPERVISORS =
            Set.of(Roles.COLLEGE_OFFICE, Roles.DEPUTY_SECRETARY, Roles.STUDENT_AFFAIRS, Roles.LEADER);

    private final People people;
    private final Aliases aliases;
    private final SchoolClock clock;

    DirectoryRecipients(People people, Aliases aliases, SchoolClock clock) {
        this.people = people;
        this.aliases = aliases;
        this.clock = clock;
    }

    @Override
    public Optional<Recipient> find(String personId) {
        return people.find(personId)
                .map(person -> new Recipient(
                        person.id(),
                        person.name(),
                        person.hasLeft(clock.today()) ? null : person.email(),
                        person.locale(),
                        audience(person)));
    }

    @Override
    public List<String> boxesOf(String personId) {
        return aliases.with(personId);
    }

    @Override
    public Set<String> rolesOf(String personId) {
        return people.rolesOf(personId).stream().map(RoleGrant::role).collect(Collectors.toSet());
    }

    private Recipient.Audience audience(Person person) {
        if (person.kind() != Person.Kind.STAFF) {
            return Recipient.Audience.STUDENT;
        }
        var roles = rolesOf(person.id());
        return !roles.contains(Roles.COUNSELOR) && SUPERVISORS.stream().anyMatch(roles::contains)
                ? Recipient.Audience.SUPERVISOR
                : Recipient.Audience.STAFF;
    }
}
