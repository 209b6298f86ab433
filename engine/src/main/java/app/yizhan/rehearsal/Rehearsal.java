package app.yizhan.rehearsal;

import app.yizhan.approval.TaskDetail;
import app.yizhan.catalog.Family;
import app.yizhan.catalog.FamilyResources;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.RequestDetail;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A draft that runs for one administrator, on an engine of its own, until it is ended or left alone. */
public final class Rehearsal {

    /** How far it is. */
    public enum State {
        STARTING,
        READY,
        /** It could not be started; {@link Rehearsal#failure()} says why. */
        FAILED,
        ENDED
    }

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    private final String id = UUID.randomUUID().toString();
    private final FamilyResources files;
    private final String ownerId;
    private final @Nullable Script script;
    private final Turns turns = new Turns();
    private final long begunAt = System.nanoTime();
    private volatile State state = State.STARTING;
    private volatile boolean used;
    private @Nullable Stage stage;
    private volatile @Nullable Refusal failure;
    private final Building building = new Building();

    /** @param script what is done in it before it is ready; null: nothing */
    Rehearsal(FamilyResources files, String ownerId, @Nullable Script script) {
        this.files = files;
        this.ownerId = ownerId;
        this.script = script;
        used = script != null;
    }

    public String id() {
        return id;
    }

    public String service() {
        return files.key();
    }

    /** Of the files that are rehearsed. */
    public String draftHash() {
        return files.contentHash();
    }

    public State state() {
        return state;
    }

    /** Since it was asked for, in real time. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - begunAt);
    }

    /** Why it could not be started; null unless it failed. */
    public @Nullable Refusal failure() {
        return failure;
    }

    /**
     * @throws Refusal as pages and API would refuse it, REHEARSAL_STEP_FAILED if a step of the draft breaks, REHEARSAL_STARTING,
     *     REHEARSAL_BUSY while another act runs
     * @throws NotFound if it is over
     */
    public void act(RehearsalAct act) {
        turns.take("REHEARSAL_STEP_FAILED", () -> {
            var it = ready();
            used = true;
            it.script().run(act);
            return act;
        });
    }

    /** How many acts were done, each of which can be taken back; refused as {@link #act}. */
    public int done() {
        return on(it -> it.script().done());
    }

    /** Whether it is one in which something was taken back. */
    public boolean isRepeated() {
        return script != null;
    }

    /** Refused as {@link #act}, but REHEARSAL_BROKEN where it cannot be read: that is not the draft's doing. */
    public RehearsalSight sight() {
        return on(it -> it.sight().read());
    }

    /** A task as one of those who are asked sees it; refused as {@link #act}. */
    public TaskDetail task(String taskId, String personId, Locale locale) {
        return on(it -> it.sight().task(taskId, personId, locale));
    }

    /** A case as one of its people sees it; refused as {@link #act}. */
    public RequestDetail seen(String requestId, String personId, Locale locale) {
        return on(it -> it.sight().seen(requestId, personId, locale));
    }

    /** The family of a case that it shows; refused as {@link #act}. */
    public Family family(String definitionId) {
        return on(it -> it.sight().family(definitionId));
    }

    /** That which is rehearsed; refused as {@link #act}. */
    public Family family() {
        return on(it -> it.sight().latest(service()));
    }

    /** The same without the last act, yet to be built. */
    Rehearsal withoutLast() {
        return new Rehearsal(files, ownerId, on(it -> it.script().withoutLast()));
    }

    Building building() {
        return building;
    }

    boolean isAlive() {
        return state != State.ENDED;
    }

    /** Ended, and nobody builds it any more. */
    boolean isOver() {
        return !isAlive() && building.isOver();
    }

    boolean isRunning() {
        return state == State.STARTING || state == State.READY;
    }

    boolean isOf(String personId) {
        return ownerId.equals(personId);
    }

    boolean isUnusedOf(Rehearsal other) {
        return isRunning()
                && !used
                && draftHash().equals(other.draftHash())
                && service().equals(other.service());
    }

    boolean isIdleFor(Duration idle) {
        return turns.lastIsOver(idle);
    }

    /** Ends it; what runs in it at this moment is waited for. */
    public void end() {
        Stage last;
        synchronized (this) {
            state = State.ENDED;
            last = stage;
            stage = null;
        }
        if (last != null) {
            turns.last(last::close);
        }
    }

    void build(BiFunction<FamilyResources, @Nullable Script, Stage> theatre) {
        try {
            var ready = theatre.apply(files, script);
            if (!take(ready)) {
                ready.close();
            }
        } catch (RuntimeException | Error e) {
            fail(Broken.refusal(e, "REHEARSAL_NOT_STARTED"));
        }
    }

    private synchronized boolean take(Stage ready) {
        if (state == State.ENDED) {
            return false;
        }
        stage = ready;
        state = State.READY;
        LOG.info("A rehearsal of {} is ready after {} ms", service(), age().toMillis());
        return true;
    }

    private synchronized void fail(Refusal why) {
        failure = why;
        state = state == State.ENDED ? state : State.FAILED;
    }

    private <T> T on(Function<Stage, T> reads) {
        return turns.take("REHEARSAL_BROKEN", () -> reads.apply(ready()));
    }

    private synchronized Stage ready() {
        if (stage != null) {
            return stage;
        }
        if (state == State.STARTING) {
            throw new Refusal(Refusal.Kind.CONFLICT, "REHEARSAL_STARTING", Map.of());
        }
        throw Optional.ofNullable(failure).orElseGet(() -> new NotFound("rehearsal"));
    }
}
