package app.yizhan.operation;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.catalog.FamilyVersions;
import app.yizhan.operation.internal.WaitingMapper;
import app.yizhan.operation.internal.WaitingMapper.PlaceRow;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Page;
import app.yizhan.request.RunningCases;
import app.yizhan.request.RunningCases.Count;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where running cases stand and how long they have; added up by the database. The caller has made sure that an administrator asks. */
@Service
public class WaitingCases {

    private static final int MOST = 200;

    /** One version of a service. @param cases that run on it */
    public record Version(int number, String definitionId, int cases) {}

    /** @param all versions, newest first */
    public record Looked(Version chosen, List<Version> all) {}

    private final WaitingMapper mapper;
    private final FamilyVersions versions;
    private final RunningCases running;
    private final RepositoryService repository;
    private final SchoolClock clock;

    WaitingCases(
            WaitingMapper mapper,
            FamilyVersions versions,
            RunningCases running,
            RepositoryService repository,
            SchoolClock clock) {
        this.repository = repository;
        this.mapper = mapper;
        this.versions = versions;
        this.running = running;
        this.clock = clock;
    }

    /** Of one version of a service: where something failed first, then where most wait. */
    @Transactional(readOnly = true)
    public List<WaitingPlace> places(String service, String definitionId) {
        return mapper.places(service, definitionId, clock.now()).stream()
                .map(WaitingCases::place)
                .toList();
    }

    private static WaitingPlace place(PlaceRow row) {
        return new WaitingPlace(
                row.element(),
                row.cases(),
                Duration.ofMinutes(Math.max(0, Math.round(row.median()))),
                Duration.ofMinutes(Math.max(0, row.longest())),
                row.stopped());
    }

    /**
     * Those that wait at an element, longest first.
     *
     * @param cursor of the page before, or null
     * @param limit at most 200
     */
    @Transactional(readOnly = true)
    public Page<WaitingCase> at(
            String service, String definitionId, String element, @Nullable String cursor, int limit) {
        if (cursor != null && !TimeOrderedId.couldBe(cursor)) {
            throw new Refusal(Refusal.Kind.MALFORMED, "BAD_CURSOR", Map.of());
        }
        int most = Math.clamp(limit, 1, MOST);
        var rows = mapper.at(service, definitionId, element, cursor == null ? "" : cursor, most + 1);
        var page = rows.stream()
                .limit(most)
                .map(row -> new WaitingCase(row.requestId(), row.number(), row.since()))
                .toList();
        return new Page<>(page, rows.size() > most ? rows.get(most - 1).visitId() : null);
    }

    /** @throws NotFound if the version's model has no such element and none of its cases stands there, as in a called part */
    @Transactional(readOnly = true)
    public void check(String service, String definitionId, String element) {
        if (repository.getBpmnModelInstance(definitionId).getModelElementById(element) == null
                && places(service, definitionId).stream()
                        .noneMatch(place -> place.element().equals(element))) {
            throw new NotFound("page");
        }
    }

    /**
     * The version of a service to look at.
     *
     * @param number null: the newest on which cases run, or the newest
     * @throws NotFound if there is no such service or version
     */
    @Transactional(readOnly = true)
    public Looked version(String service, @Nullable Integer number) {
        var cases = running.counts().stream()
                .filter(count -> count.service().equals(service))
                .collect(Collectors.toMap(Count::definitionId, Count::cases));
        var all = versions.of(service).stream()
                .map(version -> new Version(
                        version.version(), version.definitionId(), cases.getOrDefault(version.definitionId(), 0)))
                .toList();
        var chosen = all.stream()
                .filter(version -> number == null ? version.cases() > 0 : version.number() == number)
                .findFirst()
                .or(() -> number == null ? all.stream().findFirst() : Optional.empty())
                .orElseThrow(() -> new NotFound("page"));
        return new Looked(chosen, all);
    }
}
