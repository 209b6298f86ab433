package app.yizhan.family.floorwalk;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.family.floorwalk.internal.FloorWalkMapper;
import app.yizhan.family.floorwalk.internal.FloorWalkMapper.HeadRow;
import app.yizhan.family.floorwalk.internal.FloorWalkMapper.WalkRow;
import app.yizhan.request.Requests;
import app.yizhan.setting.Settings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Begins a week: a walk for every floor head, and for the building head one on each floor that nobody heads; and opens each when its
 * moment has come.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WalkWeek {

    private static final LocalTime FIRST = LocalTime.of(6, 0);
    private static final LocalTime LAST = LocalTime.of(20, 0);
    private static final int SUNDAY = 6;
    private static final int SECONDS = 60;

    /** Of cases that are still open as many as one reads. */
    private static final int MOST_OPEN = 10;

    private final FloorWalkMapper mapper;
    private final Requests requests;
    private final Settings settings;
    private final SchoolClock clock;

    WalkWeek(FloorWalkMapper mapper, Requests requests, Settings settings, SchoolClock clock) {
        this.mapper = mapper;
        this.requests = requests;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether it was this call that began the week: two nodes do it once */
    boolean begin(LocalDate monday) {
        if (mapper.countWeeks(monday) > 0) {
            return false;
        }
        mapper.insertWeek(monday, clock.now());
        var heads = mapper.heads(FloorWalk.FLOOR_HEAD, clock.today());
        var headed = heads.stream().map(HeadRow::floor).collect(Collectors.toSet());
        var above = mapper.headsAbove(FloorWalk.BUILDING_HEAD, clock.today()).stream()
                .filter(head -> !headed.contains(head.floor()));
        Stream.concat(heads.stream(), above).map(head -> walk(head, monday)).forEach(mapper::insert);
        return true;
    }

    /** Every floor at another moment of the first hours, the same one on every node and in every week. */
    private WalkRow walk(HeadRow head, LocalDate monday) {
        int spread = settings.number(FloorWalk.SPREAD_MINUTES) * SECONDS;
        var at = monday.atTime(FIRST).plusSeconds(Math.floorMod(head.floor().hashCode(), spread));
        return new WalkRow(TimeOrderedId.next(), head.floor(), head.headId(), monday, at);
    }

    /** @return whether nobody else did it meanwhile */
    boolean open(WalkRow walk) {
        if (mapper.take(walk.id()) == 0) {
            return false;
        }
        Map<String, Object> values = new HashMap<>();
        values.put(FloorWalk.FLOOR, walk.floor());
        values.put(FloorWalk.WALK_BY, end(walk.weekOf()).toString());
        var open = mapper.openOf(walk.floor(), MOST_OPEN);
        if (!open.isEmpty()) {
            values.put(FloorWalk.OPEN_BEFORE, String.join(", ", open));
        }
        var request = requests.open(FloorWalk.KEY, values, walk.headId());
        mapper.opened(walk.id(), request.id());
        return true;
    }

    private static LocalDateTime end(LocalDate monday) {
        return monday.plusDays(SUNDAY).atTime(LAST);
    }
}
