package app.yizhan.organisation;

import app.yizhan.organisation.internal.UnitMapper;
import app.yizhan.refusal.NotFound;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The units of school and Party, held in memory: an import on this node is seen at once, one on another node within a
 * minute.
 */
@Service
public class Units {

    private static final long MAX_AGE_NANOS = Duration.ofMinutes(1).toNanos();

    /**
     * @param readAt nanoseconds of this JVM
     * @param generation what {@link #forget} had counted when reading began
     */
    private record Snapshot(UnitTree tree, long readAt, int generation) {}

    private final UnitMapper mapper;
    private final AtomicInteger generation = new AtomicInteger();
    private volatile @Nullable Snapshot snapshot;

    Units(UnitMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws NotFound if there is and was none */
    public Unit get(String id) {
        return find(id).orElseThrow(() -> new NotFound("unit"));
    }

    /** Units that were ended are found too. */
    public Optional<Unit> find(String id) {
        return tree().find(id);
    }

    /** A unit that exists today. */
    public Optional<Unit> byCode(String code) {
        return tree().byCode(code);
    }

    /** A student's class, the unit of a member of staff. */
    public Optional<Unit> unitOf(Person person) {
        return tree().find(person.isStudent() ? person.classId() : person.unitId());
    }

    /** The college that a unit lies in, or is. */
    public Optional<Unit> collegeOf(String unitId) {
        return tree().upwards(unitId).stream()
                .filter(unit -> unit.kind() == UnitKind.COLLEGE)
                .findFirst();
    }

    /** Whether {@code unitId} is the unit of the scope or lies in it. */
    public boolean covers(String scopeUnitId, String unitId) {
        return tree().upwards(unitId).stream().anyMatch(unit -> unit.id().equals(scopeUnitId));
    }

    /** Ids of the unit and of everything in it, classes that have graduated included. */
    public List<String> within(String unitId) {
        return tree().within(unitId);
    }

    /** Units that exist today directly below, ordered by code. */
    public List<Unit> childrenOf(String id) {
        return tree().childrenOf(id);
    }

    /** Units of the kind that exist today, ordered by code. */
    public List<Unit> open(UnitKind kind) {
        return tree().open(kind);
    }

    public String name(Unit unit, Locale locale) {
        return locale.getLanguage().equals("en") ? unit.nameEn() : unit.name();
    }

    /** The next reader sees what is committed then. */
    void forget() {
        generation.incrementAndGet();
    }

    private UnitTree tree() {
        var current = snapshot;
        if (current == null || isStale(current)) {
            var readAt = System.nanoTime();
            var now = generation.get();
            current = new Snapshot(new UnitTree(mapper.findAll()), readAt, now);
            snapshot = current;
        }
        return current.tree();
    }

    private boolean isStale(Snapshot current) {
        return current.generation() != generation.get() || System.nanoTime() - current.readAt() > MAX_AGE_NANOS;
    }
}
