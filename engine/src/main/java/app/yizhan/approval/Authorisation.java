package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Principal;
import app.yizhan.request.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether and in which capacity a person may fill a slot; the engine never asks. */
@Component
class Authorisation {

    private final RoundMapper mapper;
    private final People people;

    Authorisation(RoundMapper mapper, People people) {
        this.mapper = mapper;
        this.people = people;
    }

    /** @return the principal through which the person may act; a role never reaches one's own request */
    Optional<Principal> capacity(SlotRow slot, Request request, String personId) {
        Set<Principal> mine = people.principalsOf(personId);
        List<Principal> asked = mapper.principals(slot.id()).stream().map(Principal::new).toList();
        return asked.stream()
                .filter(mine::contains)
                .filter(p -> p.isPerson() || !request.applicantId().equals(personId))
                .findFirst();
    }
}
