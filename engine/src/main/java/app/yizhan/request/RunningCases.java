package app.yizhan.request;

import app.yizhan.request.internal.RunningCaseMapper;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases that have not ended, by the version of the model that they run on: numbers and places, nothing of what people wrote. */
@Service
public class RunningCases {

    /** How many cases of a service run on one version. */
    public record Count(String service, String definitionId, int cases) {}

    /**
     * A case and one element at which it waits, for somebody, for a time, for a job, or at a join for another way; a case that waits at
     * several has a row for each. One of which neither its record nor the engine says where it waits has a row without.
     */
    public record Place(
            String requestId,
            String definitionId,
            String instanceId,
            @Nullable String element) {}

    /** In how many cases of a version a drawn time runs. @param element the event that happens when it is over */
    public record Armed(String definitionId, String element, int cases) {}

    private final RunningCaseMapper mapper;

    RunningCases(RunningCaseMapper mapper) {
        this.mapper = mapper;
    }

    /** Of all services, in order. */
    @Transactional(readOnly = true)
    public List<Count> counts() {
        return mapper.counts();
    }

    /** Where the cases of a service stand, in the order of their ids: what they visit, also in parts that they call, and their tokens. */
    @Transactional(readOnly = true)
    public List<Place> places(String service) {
        var tokens = mapper.tokens(service);
        var known = tokens.stream().map(Place::requestId).collect(Collectors.toSet());
        return Stream.concat(
                        mapper.places(service).stream()
                                .filter(place -> place.element() != null || !known.contains(place.requestId())),
                        tokens.stream())
                .distinct()
                .sorted(Comparator.comparing(Place::requestId)
                        .thenComparing(Place::element, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** Drawn times that run in the cases of a service, by version and event. */
    @Transactional(readOnly = true)
    public List<Armed> armed(String service) {
        return mapper.armed(service);
    }

    /**
     * The case goes on with another version of its model; the caller holds the request's lock.
     *
     * @param steps elements that have another id in it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void goOnWith(String requestId, String definitionId, Map<String, String> steps) {
        mapper.changeDefinition(requestId, definitionId);
        steps.forEach((from, to) -> mapper.waitsAt(requestId, from, to));
    }
}
