package app.yizhan.figures;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Page;
import app.yizhan.visiting.UnvisitedRoom;
import app.yizhan.visiting.UnvisitedRooms;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rooms behind {@link WeekFigure#UNVISITED}, for those whose role may open the visits of their unit. */
@Service
@Transactional(readOnly = true)
public class WeekRooms {

    private static final int LONGEST_CODE = 32;

    private final UnvisitedRooms unvisited;
    private final FigureReaders readers;
    private final Families families;
    private final SchoolClock clock;

    WeekRooms(UnvisitedRooms unvisited, FigureReaders readers, Families families, SchoolClock clock) {
        this.unvisited = unvisited;
        this.readers = readers;
        this.families = families;
        this.clock = clock;
    }

    /**
     * By code of the room, as they were when the week ended; in the running week, now.
     *
     * @param cursor of the page before; null: the first page
     * @throws NotFound for whoever looks after no unit
     * @throws Refusal BAD_CURSOR
     */
    public Page<UnvisitedRoom> of(String personId, Period week, @Nullable String cursor, int limit) {
        var oversight = readers.oversight(personId);
        if (cursor != null && cursor.length() > LONGEST_CODE) {
            throw new Refusal(Refusal.Kind.MALFORMED, "BAD_CURSOR", Map.of());
        }
        if (!readers.mayOpen(oversight, families.latest(UnvisitedRooms.SERVICE))) {
            return new Page<>(List.of(), null);
        }
        var at = Weeks.span(oversight, week, clock.now()).at();
        var rows = unvisited.list(oversight.colleges(), at, cursor, limit + 1);
        var items = rows.subList(0, Math.min(limit, rows.size()));
        return new Page<>(items, rows.size() > limit ? items.getLast().room() : null);
    }
}
