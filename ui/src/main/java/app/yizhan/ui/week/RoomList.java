package app.yizhan.ui.week;

import app.yizhan.housing.Beds;
import app.yizhan.request.Page;
import app.yizhan.ui.figures.CaseList;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.Table;
import app.yizhan.ui.text.PageWords;
import app.yizhan.visiting.UnvisitedRoom;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rooms where nobody has been for too long, as far as the reader may know of visits; more of them when asked for. */
final class RoomList extends Div {

    static final int PAGE = CaseList.PAGE;

    private final transient Function<@Nullable String, Page<UnvisitedRoom>> pages;
    private final transient Beds beds;
    private final transient PageWords words;
    private final Table table;

    /** @param pages the first for null, or the one after a cursor */
    RoomList(String caption, Function<@Nullable String, Page<UnvisitedRoom>> pages, Beds beds, PageWords words) {
        this.pages = pages;
        this.beds = beds;
        this.words = words;
        table = new Table(
                caption,
                words.say("week.rooms.building"),
                words.say("week.rooms.room"),
                words.say("week.rooms.last"),
                words.say("week.rooms.planned"),
                words.say("week.rooms.visitor"));
        var first = pages.apply(null);
        if (first.items().isEmpty()) {
            add(EmptyState.of(words.say("week.rooms.none"), words.say("week.rooms.none.why")));
        } else {
            add(table);
            show(first);
        }
    }

    private void show(Page<UnvisitedRoom> page) {
        page.items().forEach(this::row);
        if (page.next() != null) {
            var more = new NativeButton[1];
            more[0] = Buttons.plain(words.say("figures.cases.more"), e -> {
                remove(more[0]);
                show(pages.apply(page.next()));
            });
            add(more[0]);
        }
    }

    private void row(UnvisitedRoom line) {
        var last = line.lastVisit();
        var planned = line.plannedFor();
        var visitor = line.visitor();
        table.row(
                beds.building(line.building())
                        .map(building ->
                                words.locale().getLanguage().equals("en") ? building.nameEn() : building.name())
                        .orElse(line.building()),
                line.number(),
                last == null ? words.say("week.rooms.never") : words.times().day(last),
                planned == null
                        ? words.say("week.rooms.unplanned")
                        : words.say("week.rooms.planned.week", words.times().day(planned)),
                visitor == null ? words.say("week.rooms.unplanned") : words.name(visitor));
    }
}
