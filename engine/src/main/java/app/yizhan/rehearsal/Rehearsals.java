package app.yizhan.rehearsal;

import app.yizhan.audit.Audit;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.studio.ModelDrafts;
import app.yizhan.studio.ModelHasErrors;
import app.yizhan.studio.ModelLint;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** The rehearsals of this node: one an administrator, and no more than it has memory for. */
@Service
@Profile("!rehearsal")
public class Rehearsals implements DisposableBean {

    /** What stands for a file or a signature among the values of a form, in a list of its own. */
    public static final String SAMPLE = "sample";

    private static final int MOST = 2;
    private static final Duration IDLE = Duration.ofMinutes(20);

    private final Theatre theatre;
    private final ModelDrafts drafts;
    private final ModelLint lint;
    private final Audit audit;
    private final Map<String, Rehearsal> byOwner = new HashMap<>();

    /** Also of those that were ended while they are built. */
    private final Semaphore building = new Semaphore(MOST);

    Rehearsals(Theatre theatre, ModelDrafts drafts, ModelLint lint, Audit audit) {
        this.theatre = theatre;
        this.drafts = drafts;
        this.lint = lint;
        this.audit = audit;
    }

    /**
     * Begins to rehearse the draft of a service, or its newest version where there is none, and returns at once. What the administrator
     * rehearsed before ends; where that is the same and nobody has acted in it, it goes on.
     *
     * @param locale in which errors of the draft are said
     * @throws NotFound if there is neither draft nor version
     * @throws ModelHasErrors if lint finds errors
     * @throws Refusal REHEARSALS_FULL
     */
    public Rehearsal start(String service, String ownerId, Locale locale) {
        var files = drafts.draftOrNewest(service);
        lint.demandNoErrors(files, locale);
        var fresh = new Rehearsal(files, ownerId, null);
        Optional<Rehearsal> before;
        synchronized (byOwner) {
            before = Optional.ofNullable(byOwner.get(ownerId));
            if (before.filter(known -> known.isUnusedOf(fresh)).isPresent()) {
                return before.get();
            }
            byOwner.values().removeIf(Rehearsal::isOver);
            if (byOwner.values().stream()
                            .filter(known -> isAnothers(known, ownerId))
                            .count()
                    >= MOST) {
                throw new Refusal(Refusal.Kind.TOO_MANY, "REHEARSALS_FULL", Map.of("most", MOST));
            }
            byOwner.put(ownerId, fresh);
        }
        record(fresh, before, ownerId);
        build(fresh, before, ownerId);
        return fresh;
    }

    /**
     * Takes back what was done last: everything before it is done once more, each at its time, on a stage of its own, which takes
     * the place of this one. Returns at once.
     *
     * @throws NotFound if there is none of that id, or it is another's
     * @throws Refusal REHEARSAL_AT_BEGINNING, and as {@link Rehearsal#act}
     */
    public Rehearsal back(String service, String id, String ownerId) {
        var before = get(service, id, ownerId);
        var fresh = before.withoutLast();
        synchronized (byOwner) {
            if (!byOwner.replace(ownerId, before, fresh)) {
                throw new NotFound("rehearsal");
            }
        }
        build(fresh, Optional.of(before), ownerId);
        return fresh;
    }

    private void build(Rehearsal fresh, Optional<Rehearsal> before, String ownerId) {
        fresh.building().begin(fresh.id(), () -> {
            before.ifPresent(Rehearsal::end);
            before.map(Rehearsal::building).ifPresent(Building::await);
            fresh.build((files, script) -> built(fresh, files, script, ownerId));
        });
    }

    /** What is not in the record does not begin, and what was there before goes on. */
    private void record(Rehearsal fresh, Optional<Rehearsal> before, String ownerId) {
        try {
            audit.record(
                    Audit.SYSTEM,
                    ownerId,
                    "model.rehearsed",
                    fresh.service(),
                    Map.of("hash", fresh.draftHash()),
                    Map.of());
        } catch (RuntimeException e) {
            if (!restored(fresh, before, ownerId)) {
                before.ifPresent(Rehearsal::end);
            }
            fresh.end();
            fresh.building().giveUp();
            throw e;
        }
    }

    /** @return false if another was begun in its place meanwhile */
    private boolean restored(Rehearsal fresh, Optional<Rehearsal> before, String ownerId) {
        synchronized (byOwner) {
            boolean still = byOwner.remove(ownerId, fresh);
            if (still) {
                before.ifPresent(known -> byOwner.put(ownerId, known));
            }
            return still;
        }
    }

    /** @throws NotFound if it was ended before its turn came */
    private Stage built(Rehearsal fresh, FamilyResources files, @Nullable Script script, String ownerId) {
        building.acquireUninterruptibly();
        try {
            if (!fresh.isAlive()) {
                throw new NotFound("rehearsal");
            }
            return theatre.build(fresh.id(), files, ownerId, script);
        } finally {
            building.release();
        }
    }

    private static boolean isAnothers(Rehearsal known, String ownerId) {
        return known.isRunning() && !known.isOf(ownerId);
    }

    /** What the administrator rehearses of the service, if anything. */
    public Optional<Rehearsal> of(String service, String ownerId) {
        synchronized (byOwner) {
            return Optional.ofNullable(byOwner.get(ownerId))
                    .filter(Rehearsal::isAlive)
                    .filter(known -> known.service().equals(service));
        }
    }

    /** @throws NotFound if there is none of that id, or it is another's */
    public Rehearsal get(String service, String id, String ownerId) {
        return of(service, ownerId).filter(known -> known.id().equals(id)).orElseThrow(() -> new NotFound("rehearsal"));
    }

    /** Whether the draft is another by now than the one that is rehearsed. */
    public boolean isOutdated(Rehearsal rehearsal) {
        return !drafts.draftOrNewest(rehearsal.service()).contentHash().equals(rehearsal.draftHash());
    }

    void endIdle(Duration idle) {
        all().stream().filter(known -> known.isIdleFor(idle)).forEach(Rehearsal::end);
    }

    /** With the application; one that is still being built is waited for, so that it leaves nothing behind. */
    @Override
    public void destroy() {
        all().forEach(Rehearsal::end);
        all().stream().map(Rehearsal::building).forEach(Building::await);
    }

    private List<Rehearsal> all() {
        synchronized (byOwner) {
            return List.copyOf(byOwner.values());
        }
    }

    /** Nobody comes back to what has lain for so long. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
    static class Sweep {

        private final Rehearsals rehearsals;

        Sweep(Rehearsals rehearsals) {
            this.rehearsals = rehearsals;
        }

        @Scheduled(fixedDelayString = "PT1M")
        void sweep() {
            rehearsals.endIdle(IDLE);
        }
    }
}
