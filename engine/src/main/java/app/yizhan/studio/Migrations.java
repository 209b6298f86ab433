package app.yizhan.studio;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.catalog.FamilyContent;
import app.yizhan.catalog.FamilyContents;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.catalog.FamilyVersions;
import app.yizhan.catalog.PublishedVersion;
import app.yizhan.notification.Texts;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.RunningCases;
import app.yizhan.request.RunningCases.Place;
import app.yizhan.studio.CaseFit.Fit;
import app.yizhan.studio.internal.MigrationMapper;
import app.yizhan.studio.internal.MigrationMapper.CaseRow;
import app.yizhan.studio.internal.MigrationMapper.MigrationRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which running cases go on with a new version, and how far that is. */
@Component
class Migrations {

    private static final int PAGE = 500;
    private static final int FAILURES_SHOWN = 200;

    private final MigrationMapper mapper;
    private final MigrationWork work;
    private final ModelImpact impact;
    private final FamilyVersions versions;
    private final FamilyContents contents;
    private final RunningCases cases;
    private final Texts texts;
    private final SchoolClock clock;
    private final JsonMapper json;

    Migrations(
            MigrationMapper mapper,
            MigrationWork work,
            ModelImpact impact,
            FamilyVersions versions,
            FamilyContents contents,
            RunningCases cases,
            Texts texts,
            SchoolClock clock,
            JsonMapper json) {
        this.mapper = mapper;
        this.work = work;
        this.impact = impact;
        this.versions = versions;
        this.contents = contents;
        this.cases = cases;
        this.texts = texts;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Writes down the cases that are to be moved, in the transaction that publishes.
     *
     * @return null if none is
     * @throws InvalidFields field {@code mapping}, if it names a step that the new version does not have
     */
    @Nullable
    String plan(Publish asked, int version, FamilyResources files) {
        var to = contents.read(files);
        check(asked.mapping(), to);
        if (asked.migrate() == Publish.Migrate.NONE) {
            return null;
        }
        var id = TimeOrderedId.next();
        var rows = rows(id, asked, to);
        if (rows.isEmpty()) {
            return null;
        }
        mapper.insert(new MigrationRow(
                id,
                asked.service(),
                version,
                asked.migrate().name(),
                json.writeValueAsString(asked.mapping()),
                asked.personId(),
                clock.now()));
        for (int from = 0; from < rows.size(); from += PAGE) {
            mapper.insertCases(rows.subList(from, Math.min(from + PAGE, rows.size())));
        }
        return id;
    }

    private static void check(Map<String, String> mapping, FamilyContent to) {
        mapping.values().stream()
                .filter(step -> CaseFit.node(to, step).isEmpty())
                .findFirst()
                .ifPresent(step -> {
                    throw new InvalidFields("mapping", "model.mapping", Map.of("step", Words.shown(step)));
                });
    }

    /** Moves what is still to be moved, for at most that long, and says how it stands. */
    Publish.Result result(String service, Publishing.Started started, Duration wait, Locale locale) {
        var newest = versions.of(service).stream()
                .filter(v -> v.version() == started.version())
                .map(PublishedVersion::definitionId)
                .findFirst()
                .orElse("");
        if (started.migration() == null) {
            return new Publish.Result(started.version(), 0, others(service, newest), List.of(), 0);
        }
        work.run(started.migration(), wait);
        var now = mapper.progress(null, started.migration(), 1).getFirst();
        var failures = mapper.failed(started.migration(), "", FAILURES_SHOWN).stream()
                .map(row -> new Publish.Failure(
                        row.requestId(), row.number(), row.cause(), texts.text(locale, "model.stays." + row.cause())))
                .toList();
        int kept = Math.max(0, others(service, newest) - now.failed() - now.pending());
        return new Publish.Result(started.version(), now.done(), kept, failures, now.pending());
    }

    /** Cases that run on another version. */
    private int others(String service, String definitionId) {
        return cases.counts().stream()
                .filter(count ->
                        count.service().equals(service) && !count.definitionId().equals(definitionId))
                .mapToInt(RunningCases.Count::cases)
                .sum();
    }

    private List<CaseRow> rows(String id, Publish asked, FamilyContent to) {
        boolean all = asked.migrate() == Publish.Migrate.ALL;
        var running = cases.places(asked.service()).stream().collect(Collectors.groupingBy(Place::definitionId));
        List<CaseRow> rows = new ArrayList<>();
        for (var version : versions.of(asked.service())) {
            var places = running.getOrDefault(version.definitionId(), List.of());
            if (!places.isEmpty()) {
                var from = contents.read(versions.resources(asked.service(), version.version()));
                impact.fits(places, new CaseFit(from, to, asked.mapping())).forEach((request, fit) -> {
                    if (fit == Fit.MIGRATABLE || all && fit == Fit.KEEP) {
                        rows.add(new CaseRow(id, request, "PENDING", null, null));
                    } else if (all) {
                        rows.add(new CaseRow(id, request, "FAILED", MoveCause.NO_PLACE, null));
                    }
                });
            }
        }
        return rows;
    }
}
