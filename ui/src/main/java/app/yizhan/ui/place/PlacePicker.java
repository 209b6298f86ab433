package app.yizhan.ui.place;

import app.yizhan.ui.form.FieldInput;
import app.yizhan.ui.form.FieldPlace;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** The building, then where in it; the second list follows the first. */
final class PlacePicker implements FieldInput {

    private final FieldPlace place;
    private final PlaceChoices choices;
    private final Select building;
    private final Div whereSlot = new Div();
    private final Div all = new Div();
    private Select where;
    private Field whereField;
    private Runnable changed = () -> {};

    PlacePicker(FieldPlace place, PlaceChoices choices) {
        this.place = place;
        this.choices = choices;
        building = new Select(choices.buildings(), "");
        building.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                follow("");
                changed.run();
            }
        });
        var field = new Field(place.id() + "-building", place.label(), place.required(), building);
        place.words().help(place.field()).ifPresent(field::hint);
        all.addClassName("two");
        all.add(field, whereSlot);
        where = list("");
        whereField = field(where);
        whereSlot.add(whereField);
    }

    private void follow(String chosen) {
        where = list(chosen);
        whereField = field(where);
        whereSlot.removeAll();
        whereSlot.add(whereField);
    }

    private Select list(String chosen) {
        var list = new Select(choices.within(building.getValue()), chosen);
        list.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
        return list;
    }

    private Field field(Select list) {
        return new Field(place.id(), choices.words().say("place.where"), place.required(), list);
    }

    @Override
    public Component component() {
        return all;
    }

    @Override
    public @Nullable Object value() {
        return where.getValue().isBlank() ? null : where.getValue();
    }

    @Override
    public void set(Object value) {
        var of = PlaceChoices.buildingOf(value.toString());
        if (choices.buildings().containsKey(of)) {
            building.setValue(of);
            follow(choices.within(of).containsKey(value.toString()) ? value.toString() : "");
        }
    }

    @Override
    public void error(@Nullable String words) {
        whereField.error(words);
    }

    @Override
    public void onChange(Runnable changed) {
        this.changed = changed;
    }

    @Override
    public String target() {
        return place.id();
    }
}
