package app.yizhan.studio;

import app.yizhan.approval.RoundRebinding;
import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyContents;
import app.yizhan.catalog.FamilyVersions;
import app.yizhan.catalog.PublishedVersion;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.request.RunningCases;
import app.yizhan.studio.internal.MigrationMapper;
import app.yizhan.studio.internal.MigrationMapper.CaseRow;
import app.yizhan.studio.internal.MigrationMapper.MigrationRow;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Moves one case to another version: its tokens in the engine, our row, its open rounds, and an entry in its record. */
@Component
class CaseMigration {

    private static final TypeReference<Map<String, String>> MAPPING = new TypeReference<>() {};

    /**
     * To which version cases go; what is the same for all of one version is made once.
     *
     * @param numbers of the versions that there are, by the engine's definition
     * @param steps that have another key in the new version
     */
    record Way(
            String service,
            PublishedVersion to,
            Map<String, Integer> numbers,
            boolean anew,
            Map<String, String> steps,
            Map<String, MigrationPlan> plans,
            Map<String, Set<String>> askedAnew) {}

    private final RuntimeService runtime;
    private final RequestsById requests;
    private final RunningCases cases;
    private final RoundRebinding rounds;
    private final FamilyVersions versions;
    private final FamilyContents contents;
    private final CaseRecord record;
    private final MigrationMapper mapper;
    private final JsonMapper json;

    CaseMigration(
            RuntimeService runtime,
            RequestsById requests,
            RunningCases cases,
            RoundRebinding rounds,
            FamilyVersions versions,
            FamilyContents contents,
            CaseRecord record,
            MigrationMapper mapper,
            JsonMapper json) {
        this.runtime = runtime;
        this.requests = requests;
        this.cases = cases;
        this.rounds = rounds;
        this.versions = versions;
        this.contents = contents;
        this.record = record;
        this.mapper = mapper;
        this.json = json;
    }

    Way way(MigrationRow row) {
        return new Way(
                row.service(),
                version(row.service(), v -> v.version() == row.version()),
                versions.of(row.service()).stream()
                        .collect(Collectors.toMap(PublishedVersion::definitionId, PublishedVersion::version)),
                row.mode().equals(Publish.Migrate.ALL.name()),
                json.readValue(row.mapping(), MAPPING),
                new HashMap<>(),
                new HashMap<>());
    }

    /** @throws RuntimeException of the engine, if a token has no place in the other version */
    void move(MigrationRow row, Way way, String requestId) {
        var request = requests.lock(requestId);
        var from = String.valueOf(request.definitionId());
        // a migration that was held, or began earlier, takes no case back from a later version
        boolean gone = !request.status().isOpen()
                || way.numbers().getOrDefault(from, 0) >= way.to().version();
        if (mapper.settle(new CaseRow(row.id(), requestId, gone ? "GONE" : "DONE", null, null)) == 0 || gone) {
            return;
        }
        runtime.newMigration(way.plans().computeIfAbsent(from, id -> plan(id, way)))
                .processInstanceIds(String.valueOf(request.instanceId()))
                .execute();
        cases.goOnWith(requestId, way.to().definitionId(), way.steps());
        rounds.rebind(requests.get(requestId), way.steps(), anew(request, way));
        record.add(
                requestId,
                CaseRecord.Entry.bySystem(
                        "MIGRATED", null, Map.of("version", way.to().version())));
    }

    private MigrationPlan plan(String from, Way way) {
        var plan = runtime.createMigrationPlan(from, way.to().definitionId()).mapEqualActivities();
        var source = content(way.service(), v -> v.definitionId().equals(from));
        way.steps().forEach((old, step) -> {
            if (CaseFit.node(source, old).isPresent()) {
                plan.mapActivities(old, step);
            }
        });
        return plan.build();
    }

    /** Steps of the old version whose signatures the new one asks for otherwise: only who moves all cases wants that. */
    private Set<String> anew(Request request, Way way) {
        return way.anew()
                ? way.askedAnew().computeIfAbsent(String.valueOf(request.definitionId()), from -> {
                    var source = content(way.service(), v -> v.definitionId().equals(from));
                    var target =
                            content(way.service(), v -> v.version() == way.to().version());
                    var fit = new CaseFit(source, target, way.steps());
                    return source.elements(UserTask.class)
                            .map(UserTask::getId)
                            .filter(step -> fit.asksOtherwise(step) || fit.asksOthers(step))
                            .collect(Collectors.toSet());
                })
                : Set.of();
    }

    private FamilyContent content(String service, Predicate<PublishedVersion> which) {
        return contents.read(versions.resources(service, version(service, which).version()));
    }

    private PublishedVersion version(String service, Predicate<PublishedVersion> which) {
        return versions.of(service).stream().filter(which).findFirst().orElseThrow(() -> new NotFound("model"));
    }
}
