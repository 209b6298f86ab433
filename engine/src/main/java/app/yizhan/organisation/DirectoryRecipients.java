package app.yizhan.organisation;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.notification.Recipient;
import app.yizhan.notification.Recipients;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People of the directory as those who can be told something; to a leaver no mail is sent any more. */
@Component
class DirectoryRecipients implements Recipients {

    private final People people;
    private final SchoolClock clock;

    DirectoryRecipients(People people, SchoolClock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Optional<Recipient> find(String personId) {
        return people.find(personId)
                .map(person -> new Recipient(
                        person.id(),
                        person.name(),
                        person.hasLeft(clock.today()) ? null : person.email(),
                        person.locale()));
    }
}
