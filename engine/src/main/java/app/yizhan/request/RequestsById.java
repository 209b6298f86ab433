package app.yizhan.request;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.internal.RequestMapper;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests for the features that act on them; whether a person may see one is asked of {@link Visibility}. */
@Component
public class RequestsById {

    private final RequestMapper mapper;

    RequestsById(RequestMapper mapper) {
        this.mapper = mapper;
    }

    @Transactional(readOnly = true)
    public Request get(String id) {
        return known(id).flatMap(mapper::find).orElseThrow(() -> new NotFound("request"));
    }

    /** Locks the request's row, before any row of the engine: everybody who acts on a case queues here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Request lock(String id) {
        return known(id).flatMap(mapper::lock).orElseThrow(() -> new NotFound("request"));
    }

    /** @return whether the request was in state {@code from} */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean changeStatus(String id, RequestStatus from, RequestStatus to) {
        return mapper.changeStatus(id, from, to) == 1;
    }

    /** Begins the turn after this one; the request runs again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Request nextTurn(Request request) {
        mapper.nextTurn(request.id(), request.turn() + 1);
        return get(request.id());
    }

    /** Open requests of the service that the person has or is part of, other than {@code except}. */
    @Transactional(readOnly = true)
    public int countOpenWith(String personId, String service, String except) {
        return mapper.countOpenWith(personId, service, except);
    }

    /** Requests of the service with the person that ended with the result in the days given, last included. */
    @Transactional(readOnly = true)
    public int countWithResult(
            String personId, String service, String result, java.time.LocalDate from, java.time.LocalDate to) {
        return mapper.countWithResult(personId, service, result, from.atStartOfDay(), to.plusDays(1).atStartOfDay());
    }

    private static Optional<String> known(String id) {
        return Optional.of(id).filter(TimeOrderedId::couldBe);
    }
}
