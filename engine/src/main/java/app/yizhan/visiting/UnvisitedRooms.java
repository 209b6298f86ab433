package app.yizhan.visiting;

import app.yizhan.calendar.TeachingWeeks;
import app.yizhan.organisation.Units;
import app.yizhan.visiting.internal.UnvisitedMapper;
import app.yizhan.visiting.internal.UnvisitedMapper.PlannedRow;
import app.yizhan.visiting.internal.UnvisitedMapper.RoomRow;
import app.yizhan.visiting.internal.UnvisitedMapper.Since;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rooms in which students of some units slept at an instant, and where no visitor had been within as many weeks before it as the quota
 * table gives for a round of all rooms. Where the table asks nobody for a round there are none.
 */
@Service
@Transactional(readOnly = true)
public class UnvisitedRooms {

    /** Who may open visits may read the list. */
    public static final String SERVICE = VisitTables.SERVICE;

    private final UnvisitedMapper mapper;
    private final VisitTables tables;
    private final Units units;

    UnvisitedRooms(UnvisitedMapper mapper, VisitTables tables, Units units) {
        this.mapper = mapper;
        this.tables = tables;
        this.units = units;
    }

    /** @param of ids of units, what lies in them included; null: the whole school */
    public int count(@Nullable Collection<String> of, LocalDateTime at) {
        return since(at).map(since -> mapper.count(classes(of), since)).orElse(0);
    }

    /**
     * By code of the room.
     *
     * @param after code of the last room of the page before, or null
     */
    public List<UnvisitedRoom> list(
            @Nullable Collection<String> of, LocalDateTime at, @Nullable String after, int limit) {
        return since(at)
                .map(since -> planned(mapper.list(classes(of), since, after, limit), since))
                .orElse(List.of());
    }

    private List<UnvisitedRoom> planned(List<RoomRow> rooms, Since since) {
        if (rooms.isEmpty()) {
            return List.of();
        }
        var codes = rooms.stream().map(RoomRow::room).toList();
        Map<String, PlannedRow> plans = new HashMap<>();
        mapper.plans(codes, TeachingWeeks.monday(since.from().toLocalDate()), since.day())
                .forEach(plan -> plans.putIfAbsent(plan.room(), plan));
        return rooms.stream().map(room -> shown(room, plans.get(room.room()))).toList();
    }

    private static UnvisitedRoom shown(RoomRow room, @Nullable PlannedRow plan) {
        var last = room.lastVisit();
        return new UnvisitedRoom(
                room.room(),
                room.building(),
                room.floor(),
                room.number(),
                last == null ? null : last.toLocalDate(),
                plan == null ? null : plan.weekOf(),
                plan == null ? null : plan.visitor());
    }

    /** A week that is over ended at an instant of the next one. */
    private Optional<Since> since(LocalDateTime at) {
        var day = at.minusNanos(1).toLocalDate();
        int weeks = tables.weeksOfARound(TeachingWeeks.monday(day));
        return weeks == 0 ? Optional.empty() : Optional.of(new Since(at.minusWeeks(weeks), at, day));
    }

    private @Nullable List<String> classes(@Nullable Collection<String> of) {
        return of == null
                ? null
                : of.stream()
                        .flatMap(unit -> units.within(unit).stream())
                        .distinct()
                        .toList();
    }
}
