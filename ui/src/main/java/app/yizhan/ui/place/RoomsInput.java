package app.yizhan.ui.place;

import app.yizhan.ui.form.FieldInput;
import app.yizhan.ui.form.FieldPlace;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Select;
import app.yizhan.ui.part.TextBox;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One building, and the numbers of some of its rooms: quicker on a phone than choosing each from a list. */
final class RoomsInput implements FieldInput {

    private static final int PAUSE = 700;
    private static final Pattern BETWEEN = Pattern.compile("[,，、;；\\s]+");

    private final String id;
    private final PlaceChoices choices;
    private final Select building;
    private final TextBox numbers = new TextBox().whileTyping(PAUSE).named("rooms");
    private final Field field;
    private final Div all = new Div();

    RoomsInput(FieldPlace place, PlaceChoices choices) {
        this.id = place.id();
        this.choices = choices;
        building = new Select(choices.buildings(), "").named("rooms-building");
        field = new Field(id, choices.words().say("place.rooms"), place.required(), numbers);
        place.words().help(place.field()).ifPresent(field::hint);
        all.addClassName("two");
        all.add(new Field(id + "-building", place.label(), place.required(), building), field);
    }

    @Override
    public Component component() {
        return all;
    }

    /** Numbers without a building go as they are: the form says beside the field that they are no rooms. */
    @Override
    public @Nullable Object value() {
        var chosen = building.getValue();
        var codes = BETWEEN.splitAsStream(numbers.getValue().strip())
                .filter(number -> !number.isEmpty())
                .map(number -> chosen.isEmpty() ? number : chosen + "-" + number)
                .toList();
        return codes.isEmpty() ? null : codes;
    }

    @Override
    public void set(Object value) {
        var codes = value instanceof Collection<?> many
                ? many.stream().map(Object::toString).toList()
                : BETWEEN.splitAsStream(value.toString())
                        .filter(code -> !code.isEmpty())
                        .toList();
        if (codes.isEmpty()) {
            return;
        }
        var of = PlaceChoices.buildingOf(codes.getFirst());
        building.setValue(choices.buildings().containsKey(of) ? of : "");
        numbers.setValue(inWords(codes, of + "-"));
    }

    private String inWords(List<String> codes, String building) {
        return codes.stream()
                .map(code -> code.startsWith(building) ? code.substring(building.length()) : code)
                .collect(Collectors.joining(choices.words().say("list.and")));
    }

    @Override
    public void error(@Nullable String words) {
        field.error(words);
    }

    @Override
    public void onChange(Runnable changed) {
        hear(building, changed);
        hear(numbers, changed);
    }

    private static void hear(AbstractField<?, String> control, Runnable changed) {
        control.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
    }

    @Override
    public String target() {
        return field.controlId();
    }
}
