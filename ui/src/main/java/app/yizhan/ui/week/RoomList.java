package app.yizhan.ui.week;

import app.yizhan.housing.Beds;
import app.yizhan.request.Page;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.PagedTable;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import app.yizhan.visiting.UnvisitedRoom;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rooms where nobody has been for too long, as far as the reader may know of visits; more of them when asked for. */
final class RoomList extends PagedTable<UnvisitedRoom> {

    /** @param pages the first for null, or the one after a cursor */
    RoomList(String caption, Function<@Nullable String, Page<UnvisitedRoom>> pages, Beds beds, PageWords words) {
        super(
                new Table(
                        caption,
                        words.say("week.rooms.building"),
                        words.say("week.rooms.room"),
                        words.say("week.rooms.last"),
                        words.say("week.rooms.planned"),
                        words.say("week.rooms.visitor")),
                EmptyState.of(words.say("week.rooms.none"), words.say("week.rooms.none.why")),
                words.say("figures.cases.more"),
                pages,
                line -> cells(line, beds, words));
    }

    private static Component[] cells(UnvisitedRoom line, Beds beds, PageWords words) {
        var last = line.lastVisit();
        var planned = line.plannedFor();
        var visitor = line.visitor();
        return Stream.of(
                        beds.building(line.building())
                                .map(building -> building.name(words.locale()))
                                .orElse(line.building()),
                        line.number(),
                        last == null
                                ? words.say("week.rooms.never")
                                : words.times().day(last),
                        planned == null
                                ? words.say("week.rooms.unplanned")
                                : words.say(
                                        "week.rooms.planned.week", words.times().day(planned)),
                        visitor == null ? words.say("week.rooms.unplanned") : words.name(visitor))
                .map(Span::new)
                .toArray(Component[]::new);
    }
}
