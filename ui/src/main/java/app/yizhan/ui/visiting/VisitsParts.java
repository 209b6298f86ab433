package app.yizhan.ui.visiting;

import app.yizhan.housing.Beds;
import app.yizhan.ui.part.Badge;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.text.PageWords;
import app.yizhan.visiting.PlannedRoom;
import app.yizhan.visiting.RoomFacts;
import app.yizhan.visiting.VisitPlan;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parts of the week's planner. */
@Component
record VisitsParts(PageWords page, Beds beds) {

    private static final int SUNDAY = 6;

    /** A mood as low as this is a reason to go. */
    private static final int LOW = 2;

    Card progress(VisitPlan plan) {
        var days = page.times();
        var week = new Paragraph(page.say(
                "visits.week", days.day(plan.weekOf()), days.day(plan.weekOf().plusDays(SUNDAY))));
        week.addClassNames("s", "q");
        var badge = plan.isKept()
                ? new Badge(Badge.Tone.OK, page.say("visits.kept"))
                : new Badge(Badge.Tone.SOON, page.say("visits.left", plan.left()));
        return new Card(page.say("visits.done", plan.done(), plan.quota()), badge)
                .with(week)
                .with(whose(plan));
    }

    private Paragraph whose(VisitPlan plan) {
        var absent = plan.insteadOf();
        var actor = plan.takenOverBy();
        if (absent != null) {
            return new Paragraph(page.say("visits.instead-of", page.name(absent)));
        }
        var said = new Paragraph(actor == null ? "" : page.say("visits.taken-over", page.name(actor)));
        said.setVisible(actor != null);
        return said;
    }

    Card building(String code, Map<Integer, List<PlannedRoom>> floors) {
        var card = new Card(name(code));
        floors.forEach((floor, rooms) -> {
            var list = new UnorderedList();
            list.addClassName("wall-list");
            rooms.forEach(room -> list.add(row(room)));
            card.with(new H3(page.say("visits.floor", floor)), list);
        });
        return card;
    }

    private String name(String building) {
        return beds.building(building)
                .map(found -> page.locale().getLanguage().equals("en") ? found.nameEn() : found.name())
                .orElse(building);
    }

    private ListItem row(PlannedRoom room) {
        var head = new Div(open(room), state(room));
        head.addClassNames("row", "between");
        var why = new Paragraph(why(room.facts()));
        why.addClassNames("s", "q");
        return new ListItem(head, why);
    }

    private Anchor open(PlannedRoom room) {
        return Buttons.inside(new Anchor("apply/visit?rooms=" + room.room(), page.say("visits.room", room.number())));
    }

    private Badge state(PlannedRoom room) {
        return room.visitedAt() == null
                ? new Badge(Badge.Tone.PLAIN, page.say("visits.to-do"))
                : new Badge(
                        Badge.Tone.OK,
                        page.say(
                                "visits.visited",
                                page.times().day(room.visitedAt().toLocalDate())));
    }

    /** What the priority table looked at, as far as it speaks for the room. */
    private String why(RoomFacts facts) {
        List<String> reasons = new ArrayList<>();
        if (facts.watched()) {
            reasons.add(page.say("visits.why.watched"));
        }
        if (facts.mood() != null && facts.mood() <= LOW) {
            reasons.add(page.say("visits.why.mood"));
        }
        if (facts.newInRoom()) {
            reasons.add(page.say("visits.why.new"));
        }
        if (facts.openItems() > 0) {
            reasons.add(page.say("visits.why.open", facts.openItems()));
        }
        reasons.add(last(facts.lastVisit()));
        return String.join(page.say("list.and"), reasons);
    }

    private String last(@Nullable LocalDate day) {
        return day == null
                ? page.say("visits.why.never")
                : page.say("visits.why.last", page.times().day(day));
    }

    Div ways() {
        var record = Buttons.link("apply/visit", page.say("visits.record"));
        record.addClassName("pri");
        var ways = new Div(record, Buttons.link("requests", page.say("visits.mine")));
        ways.addClassNames("row", "wrap");
        return ways;
    }

    Span none() {
        return new Span(page.say("visits.choosing"));
    }
}
