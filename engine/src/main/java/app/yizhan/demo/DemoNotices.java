package app.yizhan.demo;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.publicity.HangPublicity;
import app.yizhan.publicity.Publicities;
import app.yizhan.publicity.PublicityProposal;
import app.yizhan.publicity.PublicityReader;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The documented secretary has hung a notice for some of those who wait for one; the others wait on. */
@Component
@Profile("demo")
class DemoNotices {

    private static final String SECRETARY = "branch01";
    private static final int AT_MOST = 2;
    private static final String PLACE = "A-101";
    private static final String CONTACT = "A-201";

    private final Publicities publicities;
    private final PublicityReader reader;
    private final People people;
    private final SchoolClock clock;

    DemoNotices(Publicities publicities, PublicityReader reader, People people, SchoolClock clock) {
        this.publicities = publicities;
        this.reader = reader;
        this.people = people;
        this.clock = clock;
    }

    void hang() {
        var secretary = people.findByAccount(SECRETARY).map(Person::id).orElseThrow();
        reader.waiting(secretary).forEach(proposal -> hang(proposal, secretary));
    }

    private void hang(PublicityProposal proposal, String secretary) {
        List<String> some = proposal.candidates().stream()
                .limit(AT_MOST)
                .map(PublicityProposal.Candidate::requestId)
                .toList();
        var days = new HangPublicity.Days(clock.today(), null, PLACE, CONTACT);
        publicities.hang(new HangPublicity(proposal.unit().id(), some, days, null, null), secretary);
    }
}
