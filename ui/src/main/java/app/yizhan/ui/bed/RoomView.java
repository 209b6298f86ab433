package app.yizhan.ui.bed;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.housing.BedPlace;
import app.yizhan.housing.Beds;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.part.EmptyState;
import app.yizhan.ui.part.KeyValues;
import app.yizhan.ui.security.CurrentPerson;
import app.yizhan.ui.shell.MainLayout;
import app.yizhan.ui.shell.Titled;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The student's own bed. */
@Route(value = "room", layout = MainLayout.class)
@PermitAll
class RoomView extends Div implements Titled {

    RoomView(Beds beds, SchoolClock clock, CurrentPerson current) {
        addClassName("narrow");
        var head = new H1(title());
        head.addClassName("page-head");
        add(head);
        beds.bedOf(current.id(), clock.today())
                .ifPresentOrElse(
                        bed -> show(bed, building(beds, bed)),
                        () -> add(EmptyState.of(getTranslation("room.none"), getTranslation("room.none.why"))));
    }

    private String building(Beds beds, BedPlace bed) {
        return beds.building(bed.buildingCode()).map(b -> b.name(getLocale())).orElse(bed.buildingCode());
    }

    private void show(BedPlace bed, String building) {
        var room = BedNames.room(bed.code());
        var letter = BedNames.letter(bed.place());
        var facts = new KeyValues()
                .row(getTranslation("bed.building"), building)
                .row(getTranslation("room.room"), room)
                .row(getTranslation("room.bed"), letter)
                .row(getTranslation("room.fee"), getTranslation("map.fee", bed.fee()));
        var way = new Div(Buttons.link("hall", getTranslation("nav.hall")));
        way.addClassName("page-acts");
        add(new Card(getTranslation("room.mine", building, room, letter)).with(facts), way);
    }

    @Override
    public String title() {
        return getTranslation("nav.room");
    }
}
