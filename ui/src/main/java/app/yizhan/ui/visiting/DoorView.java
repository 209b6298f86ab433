package app.yizhan.ui.visiting;

import app.yizhan.housing.PlacesInSchool;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.NotFound;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import app.yizhan.ui.text.PageWords;
import app.yizhan.visiting.DoorMark;
import app.yizhan.visiting.DoorMarks;
import app.yizhan.visiting.DoorMarks.Way;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Behind the code at a room's door: for those who visit, coming, going and the record; for everybody else the repair form. */
@Route(value = "door/:room", layout = MainLayout.class)
@PermitAll
class DoorView extends Div implements Titled, BeforeEnterObserver {

    private final transient DoorMarks marks;
    private final transient PlacesInSchool places;
    private final transient PageWords words;
    private final transient Person me;
    private String title = "";

    DoorView(DoorMarks marks, PlacesInSchool places, PageWords words, CurrentPerson current) {
        this.marks = marks;
        this.places = places;
        this.words = words;
        me = current.person();
        addClassNames("narrow", "visits");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getRouteParameters().get("room").orElse("");
        var place =
                places.find(asked).filter(found -> asked.equals(found.room())).orElseThrow(() -> new NotFound("page"));
        if (!marks.mayMark(me)) {
            event.forwardToUrl("apply/repair?place=" + asked);
            return;
        }
        var number = asked.substring(place.building().code().length() + 1);
        title = place.building().name(words.locale()) + " " + number;
        show(asked);
    }

    private void show(String room) {
        var head = new H1(title);
        head.addClassName("page-head");
        var today = marks.during(me.id(), List.of(room), words.times().now().toLocalDate());
        boolean here = marks.open(me.id()).filter(it -> it.room().equals(room)).isPresent();
        var way = here ? Way.OUT : Way.IN;
        var mark = Buttons.plain(words.say("door." + way), e -> {
            marks.mark(me, room, way);
            show(room);
        });
        mark.addClassName("pri");
        var ways = new Div(mark, Buttons.link("apply/visit?rooms=" + room, words.say("visits.record")));
        ways.addClassNames("row", "wrap");
        removeAll();
        add(head, new Card(today.map(this::said).orElseGet(() -> words.say("door.none"))).with(ways));
        add(new Paragraph(words.say("door.why")));
    }

    private String said(DoorMark mark) {
        var out = mark.outAt();
        return out == null
                ? words.say("door.came", words.times().at(mark.inAt()))
                : words.say(
                        "door.left",
                        words.times().at(mark.inAt()),
                        words.times().at(out));
    }

    @Override
    public String title() {
        return title;
    }
}
