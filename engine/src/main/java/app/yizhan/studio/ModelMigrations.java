package app.yizhan.studio;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Once;
import app.yizhan.request.Page;
import app.yizhan.request.Retries;
import app.yizhan.studio.internal.MigrationMapper;
import app.yizhan.studio.internal.MigrationMapper.FailedRow;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How far running cases are on their way to a new version; an administrator holds that, lets it go on, and tries again. */
@Service
public class ModelMigrations {

    private static final Duration AT_ONCE = Duration.ofSeconds(3);
    private static final int SHOWN = 20;
    private static final int MOST = 200;

    /** A case that stays on its version. @param technical what the engine said, for those who know it; null: nothing */
    public record Failed(
            String requestId,
            String number,
            MoveCause cause,
            @Nullable String technical) {}

    /** What is kept for a call that comes again. @param cases how many it was about */
    record Done(int cases) {}

    private final MigrationMapper mapper;
    private final MigrationWork work;
    private final Audit audit;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    ModelMigrations(
            MigrationMapper mapper, MigrationWork work, Audit audit, Once once, Retries retries, SchoolClock clock) {
        this.mapper = mapper;
        this.work = work;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /** Newest first, at most 20. */
    public List<Migration> of(String service) {
        return mapper.progress(service, null, SHOWN);
    }

    /** What somebody should look at, of all services: held with cases to move, or cases that run still and stayed by an error. */
    public List<Migration> unsettled() {
        return mapper.unsettled();
    }

    /**
     * Cases that stay on their version.
     *
     * @param cursor of the page before, or null
     * @param limit at most 200
     * @throws NotFound if the service has no such migration
     */
    public Page<Failed> failed(String service, String id, @Nullable String cursor, int limit) {
        get(service, id);
        if (cursor != null && !TimeOrderedId.couldBe(cursor)) {
            throw new Refusal(Refusal.Kind.MALFORMED, "BAD_CURSOR", Map.of());
        }
        int most = Math.clamp(limit, 1, MOST);
        var rows = mapper.failed(id, cursor == null ? "" : cursor, most + 1);
        var page = rows.stream().limit(most).map(ModelMigrations::failed).toList();
        return new Page<>(page, rows.size() > most ? page.getLast().requestId() : null);
    }

    private static Failed failed(FailedRow row) {
        return new Failed(row.requestId(), row.number(), row.cause(), row.failure());
    }

    /**
     * No further case is moved, on no node, until it goes on; one that is on its way arrives.
     *
     * @throws Refusal MIGRATION_OVER if nothing is left to be moved
     */
    public Migration pause(String service, String id, @Nullable String requestKey, String personId) {
        return act(service, id, "pause", requestKey, personId, () -> {
            int left = get(service, id).pending();
            if (left == 0) {
                throw new Refusal(Refusal.Kind.CONFLICT, "MIGRATION_OVER", Map.of());
            }
            if (mapper.pause(id, personId, clock.now()) > 0) {
                record("model.migration-paused", service, id, left, personId);
            }
            return left;
        });
    }

    /** Goes on where it was held; nothing happens to one that is not. */
    public Migration goOn(String service, String id, @Nullable String requestKey, String personId) {
        var migration = act(service, id, "resume", requestKey, personId, () -> {
            int left = get(service, id).pending();
            if (mapper.goOn(id) > 0) {
                record("model.migration-resumed", service, id, left, personId);
            }
            return left;
        });
        return moved(migration);
    }

    /**
     * Cases that failed get another turn; while it is held they wait with the others.
     *
     * @param requestId null: all that failed
     * @throws Refusal MIGRATION_NOTHING_FAILED
     */
    public Migration retry(
            String service, String id, @Nullable String requestId, @Nullable String requestKey, String personId) {
        var what = requestId == null ? "retry" : "retry " + requestId;
        var migration = act(service, id, what, requestKey, personId, () -> {
            boolean none = requestId != null && !TimeOrderedId.couldBe(requestId);
            int cases = none ? 0 : mapper.again(id, requestId);
            if (cases == 0) {
                throw new Refusal(Refusal.Kind.CONFLICT, "MIGRATION_NOTHING_FAILED", Map.of());
            }
            record("model.migration-retried", service, id, cases, personId);
            return cases;
        });
        return moved(migration);
    }

    private Migration moved(Migration migration) {
        work.run(migration.id(), AT_ONCE);
        return get(migration.service(), migration.id());
    }

    private Migration act(
            String service,
            String id,
            String what,
            @Nullable String requestKey,
            String personId,
            Supplier<Integer> act) {
        retries.run(() -> {
            mapper.lock(id, service).orElseThrow(() -> new NotFound("migration"));
            return once.run(
                    personId,
                    requestKey,
                    "migration " + id,
                    Map.of("what", what),
                    Done.class,
                    () -> new Done(act.get()));
        });
        return get(service, id);
    }

    /** @throws NotFound if the service has no such migration */
    public Migration get(String service, String id) {
        return mapper.progress(null, id, 1).stream()
                .filter(migration -> migration.service().equals(service))
                .findFirst()
                .orElseThrow(() -> new NotFound("migration"));
    }

    private void record(String action, String service, String id, int cases, String personId) {
        audit.record(Audit.SYSTEM, personId, action, service, Map.of("migration", id, "cases", cases), Map.of());
    }
}
