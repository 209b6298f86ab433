package app.yizhan.visiting;

import app.yizhan.request.Request;
import app.yizhan.request.RequestEnded;
import app.yizhan.request.RequestStatus;
import app.yizhan.visiting.internal.RoomVisitMapper;
import java.time.LocalDateTime;
import java.util.Collection;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which rooms were visited when; a visit that was withdrawn or cancelled never was. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RoomVisits {

    /** What a model calls the end after which its rooms are looked at more often. */
    static final String WATCHED = "EndEvent_Watched";

    private final RoomVisitMapper mapper;

    RoomVisits(RoomVisitMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Noting a visit again replaces what was noted of it.
     *
     * @param rooms codes; none where people came to the visitor
     * @param mood 1 very low to 5 very good
     */
    public void note(Request request, Collection<String> rooms, LocalDateTime at, int mood) {
        mapper.delete(request.id());
        rooms.forEach(room -> mapper.insert(request.id(), room, request.applicantId(), at, mood));
    }

    @EventListener
    void on(RequestEnded event) {
        var request = event.request();
        if (request.status() != RequestStatus.COMPLETED) {
            mapper.delete(request.id());
        } else if (WATCHED.equals(request.result())) {
            mapper.watch(request.id());
        }
    }
}
