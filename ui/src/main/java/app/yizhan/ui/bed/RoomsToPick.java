package app.yizhan.ui.bed;

import app.yizhan.housing.BedState;
import app.yizhan.ui.part.EmptyState;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rooms of a floor that have a free bed; every bed a button with its letter and its word. */
final class RoomsToPick extends Div {

    private final transient Consumer<BedState> pick;
    private final transient Map<String, NativeButton> buttons = new LinkedHashMap<>();

    RoomsToPick(String id, Consumer<BedState> pick) {
        this.pick = pick;
        setId(id);
        addClassName("pick");
        getElement().setAttribute("role", "radiogroup").setAttribute("tabindex", "-1");
    }

    void show(List<BedState> floor, @Nullable String chosen, String label) {
        removeAll();
        buttons.clear();
        getElement().setAttribute("aria-label", label);
        var rooms =
                floor.stream().collect(Collectors.groupingBy(BedState::room, LinkedHashMap::new, Collectors.toList()));
        rooms.values()
                .removeIf(beds -> beds.stream()
                        .noneMatch(
                                b -> b.state() == BedState.State.FREE || b.bed().equals(chosen)));
        rooms.forEach((room, beds) -> add(room(room, beds, chosen)));
        if (rooms.isEmpty()) {
            add(EmptyState.of(getTranslation("bed.none"), getTranslation("bed.none.why")));
        }
        getElement().executeJs("window.yizhan && window.yizhan.radios(this)");
    }

    private Div room(String code, List<BedState> beds, @Nullable String chosen) {
        var name = new Span(code.substring(code.indexOf('-') + 1));
        name.addClassName("nt");
        var head = new Div(name);
        head.addClassName("rn");
        var places = new Div();
        places.addClassName("bs");
        beds.forEach(bed -> places.add(button(bed, bed.bed().equals(chosen))));
        var room = new Div(head, places);
        room.addClassName("pk");
        return room;
    }

    private NativeButton button(BedState bed, boolean chosen) {
        var button = new NativeButton();
        var letter = new Span(BedNames.letter(bed.place()));
        letter.addClassName("bl");
        button.add(letter, new Span(getTranslation(chosen ? "bed.state.CHOSEN" : "bed.state." + bed.state())));
        button.addClassNames("bb", Legend.shape(bed.state()));
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute("role", "radio")
                .setAttribute("aria-checked", String.valueOf(chosen));
        button.setAriaLabel(getTranslation(
                "bed.button",
                BedNames.room(bed.bed()),
                BedNames.letter(bed.place()),
                getTranslation("bed.state." + bed.state())));
        if (bed.state() == BedState.State.FREE) {
            buttons.put(bed.bed(), button);
            button.addClickListener(click -> choose(bed));
        } else {
            button.getElement().setAttribute("aria-disabled", "true");
        }
        return button;
    }

    private void choose(BedState bed) {
        buttons.forEach((code, button) -> {
            boolean on = code.equals(bed.bed());
            button.getElement().setAttribute("aria-checked", String.valueOf(on));
            button.getChildren()
                    .skip(1)
                    .findFirst()
                    .ifPresent(
                            word -> ((Span) word).setText(getTranslation(on ? "bed.state.CHOSEN" : "bed.state.FREE")));
        });
        pick.accept(bed);
    }
}
