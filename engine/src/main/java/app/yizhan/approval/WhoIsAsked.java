package app.yizhan.approval;

import app.yizhan.approval.Hearers.Hearer;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.request.Request;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people for whom a case waits at this moment, for messages that a family sends them. */
@Component
public class WhoIsAsked {

    private final RoundMapper mapper;
    private final Hearers hearers;
    private final People people;

    WhoIsAsked(RoundMapper mapper, Hearers hearers, People people) {
        this.mapper = mapper;
        this.hearers = hearers;
        this.people = people;
    }

    /** Everybody who may fill an open slot of the request or acts for one of them, without its applicant; ordered by number. */
    @Transactional(readOnly = true)
    public List<Person> of(Request request) {
        var ids = mapper.openRounds(request.id()).stream()
                .flatMap(round -> mapper.slots(round.id()).stream())
                .filter(slot -> slot.is("OPEN"))
                .flatMap(slot -> hearers.of(slot, request).stream())
                .map(Hearer::personId)
                .filter(id -> !id.equals(request.applicantId()))
                .distinct()
                .toList();
        return people.byIds(ids);
    }
}
