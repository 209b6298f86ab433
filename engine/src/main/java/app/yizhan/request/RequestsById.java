package app.yizhan.request;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.internal.RequestMapper;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests for the features that act on them; whether a person may see one is asked of {@link Visibility}. */
@Component
public class RequestsById {

    private final RequestMapper mapper;

    private final CaseLock cases;

    RequestsById(RequestMapper mapper, CaseLock cases) {
        this.mapper = mapper;
        this.cases = cases;
    }

    @Transactional(readOnly = true)
    public Request get(String id) {
        return known(id).flatMap(mapper::find).orElseThrow(() -> new NotFound("request"));
    }

    @Transactional(readOnly = true)
    public Optional<Request> find(String id) {
        return known(id).flatMap(mapper::find);
    }

    /** Upper and lower case are different in a number. */
    @Transactional(readOnly = true)
    public Optional<Request> findByNumber(String number) {
        return mapper.byNumber(number);
    }

    /** Locks the request's row, before any row of the engine: everybody who acts on a case queues here. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Request lock(String id) {
        var request = known(id).flatMap(mapper::lock).orElseThrow(() -> new NotFound("request"));
        cases.has(id);
        return request;
    }

    /** The same for the request to which a slot belongs; empty if there is no such slot. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Request> lockOf(String slotId) {
        var request = known(slotId).flatMap(mapper::lockOf);
        request.ifPresent(r -> cases.has(r.id()));
        return request;
    }

    /** The same for many at once, always in the order of their ids; those that do not exist are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Request> lock(Collection<String> ids) {
        var locked = mapper.lockAll(ids.stream().distinct().sorted().toList());
        locked.forEach(request -> cases.has(request.id()));
        return locked;
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

    /** When the applicant last asked for attention. */
    @Transactional(readOnly = true)
    public Optional<LocalDateTime> nudgedAt(String id) {
        return mapper.nudgedAt(id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void nudged(String id, LocalDateTime at) {
        mapper.nudged(id, at);
    }

    /** Open requests of the service that the person has or is part of, other than {@code except}. */
    @Transactional(readOnly = true)
    public int countOpenWith(String personId, String service, String except) {
        return mapper.countOpenWith(personId, service, except);
    }

    /** Requests of the service with the person that ended with the result in the days given, last included. */
    @Transactional(readOnly = true)
    public int countWithResult(String personId, String service, String result, LocalDate from, LocalDate to) {
        return mapper.countWithResult(
                personId, service, result, from.atStartOfDay(), to.plusDays(1).atStartOfDay());
    }

    private static Optional<String> known(String id) {
        return Optional.of(id).filter(TimeOrderedId::couldBe);
    }
}
