package app.yizhan.ui.bed;

import app.yizhan.calendar.SchoolClock;
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
        beds.bedOf(current.id(), clock.today()).ifPresentOrElse(bed -> {
            String building = beds.building(bed.buildingCode()).map(b -> b.name(getLocale())).orElse(bed.buildingCode());
            var facts = new KeyValues()
                    .row(getTranslation("bed.building"), building)
                    .row(getTranslation("room.room"), BedNames.room(bed.code()))
                    .row(getTranslation("room.bed"), BedNames.letter(bed.place()))
                    .row(getTranslation("room.fee"), getTranslation("map.fee", bed.fee()));
            var way = new Div(Buttons.link("hall", getTranslation("nav.hall")));
            way.addClassName("page-acts");
            add(new Card(getTranslation("room.mine", building, BedNames.room(bed.code()), BedNames.letter(bed.place()))).with(facts), way);
        }, () -> add(EmptyState.of(getTranslation("room.none"), getTranslation("room.none.why"))));
    }

    @Override
    public String title() {
        return getTranslation("nav.room");
    }
}
