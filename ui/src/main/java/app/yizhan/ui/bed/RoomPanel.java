package app.yizhan.ui.bed;

import app.yizhan.housing.BedState;
import app.yizhan.housing.Occupant;
import app.yizhan.ui.part.Card;
import app.yizhan.ui.text.PageWords;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The beds of one room, at the side or as a sheet from below on a phone. */
final class RoomPanel extends Aside {

    private final transient PageWords page;

    RoomPanel(PageWords page) {
        this.page = page;
        addClassName("room-panel");
        getElement().setAttribute("aria-live", "polite").setAttribute("aria-label", getTranslation("map.chosen"));
        var hint = new Paragraph(getTranslation("map.choose"));
        hint.addClassNames("q", "s", "dt");
        add(hint);
    }

    void show(String room, List<BedState> beds, Map<String, Occupant> occupants) {
        removeAll();
        var size = new Span(getTranslation("map.size", beds.size()));
        size.addClassNames("s", "q");
        var list = new UnorderedList();
        list.addClassName("occ");
        beds.forEach(bed -> list.add(bed(bed, occupants.get(bed.bed()))));
        var privacy = new Paragraph(getTranslation("map.recorded"));
        privacy.addClassNames("xs", "q");
        var card = new Card(getTranslation("map.room.name", room.substring(room.indexOf('-') + 1)), size)
                .with(list, privacy);
        card.addClassName("sheet");
        add(card);
    }

    private ListItem bed(BedState bed, @Nullable Occupant occupant) {
        var letter = new Span(BedNames.letter(bed.place()));
        letter.addClassName("nt");
        var sign = new Span();
        sign.addClassNames("bed", Legend.shape(bed.state()));
        var first = new Div(occupant == null ? getTranslation("map.bed." + bed.state()) : occupant.name());
        var second = new Div(
                bed.since() == null
                        ? getTranslation("map.fee", bed.fee())
                        : getTranslation("map.since", page.times().day(bed.since())));
        second.addClassNames("s", "q");
        return new ListItem(letter, sign, new Div(first, second));
    }
}
