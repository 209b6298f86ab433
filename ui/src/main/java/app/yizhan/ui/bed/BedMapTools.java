package app.yizhan.ui.bed;

import app.yizhan.housing.Building;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import app.yizhan.ui.text.Times;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Which building is shown, and on which day. */
final class BedMapTools extends Div {

    /** @param onDay told the day that is chosen; empty if the day is cleared */
    BedMapTools(List<Building> all, Building shown, LocalDate day, Times times, Consumer<Optional<LocalDate>> onDay) {
        addClassName("tools");
        var name = new H1(shown.name(getLocale()));
        name.addClassName("grow");
        var codes = Buttons.link("ui/room-codes/" + shown.code(), getTranslation("map.codes"));
        codes.addClassName("dt");
        codes.setTarget(AnchorTarget.BLANK);
        add(name, buildings(all, shown), day(day, times, onDay), codes);
    }

    /** Each building has an address of its own. */
    private Select buildings(List<Building> all, Building shown) {
        var names = new LinkedHashMap<String, String>();
        all.forEach(b -> names.put(b.code(), getTranslation("map.building." + b.gender(), b.name(getLocale()))));
        var select = new Select(names, shown.code());
        select.getElement().setAttribute("aria-label", getTranslation("bed.building"));
        select.addValueChangeListener(event -> getUI().ifPresent(ui -> ui.navigate("beds/" + event.getValue())));
        return select;
    }

    private TextBox day(LocalDate day, Times times, Consumer<Optional<LocalDate>> onDay) {
        var date = TextBox.day(times);
        date.setValue(day.toString());
        date.getElement().setAttribute("aria-label", getTranslation("map.day"));
        date.addValueChangeListener(event -> onDay.accept(
                Optional.of(event.getValue()).filter(value -> !value.isEmpty()).map(LocalDate::parse)));
        return date;
    }
}
