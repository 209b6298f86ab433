package app.yizhan.ui.bed;

import app.yizhan.housing.BedPlace;
import app.yizhan.housing.BedState;
import app.yizhan.housing.Beds;
import app.yizhan.housing.Building;
import app.yizhan.ui.form.FieldInput;
import app.yizhan.ui.form.FieldPlace;
import app.yizhan.ui.part.Buttons;
import app.yizhan.ui.part.Field;
import app.yizhan.ui.part.Icon;
import app.yizhan.ui.part.Select;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A bed, chosen on its floor: building, then floor, then one of the beds of the rooms that have a free one. */
final class BedPicker extends Div implements FieldInput {

    private final transient Beds beds;
    private final LocalDate day;
    private final String fieldId;
    private final transient List<Building> buildings;
    private final Div floors = new Div();
    private final Span free = new Span();
    private final RoomsToPick rooms;
    private final Div picked = new Div();
    private final Span error = new Span();
    private transient List<BedState> states = List.of();
    private String building = "";
    private @Nullable String chosen;
    private transient Runnable changed = () -> {};

    BedPicker(FieldPlace place, Beds beds, LocalDate day) {
        this.beds = beds;
        this.day = day;
        this.fieldId = place.id();
        var own = beds.bedOf(place.person().id(), day);
        buildings = beds.buildings().stream()
                .filter(b -> b.gender() == place.person().gender())
                .toList();
        building = own.map(BedPlace::buildingCode)
                .orElse(buildings.isEmpty() ? "" : buildings.getFirst().code());
        rooms = new RoomsToPick(place.id(), this::pick);
        addClassName("col");
        floors.addClassName("seg");
        floors.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("bed.floors"));
        picked.addClassName("picked");
        picked.getElement().setAttribute("role", "status");
        error.addClassName("err");
        free.addClassNames("s", "q");
        var head = new Div(new H2(place.label()), free);
        head.addClassNames("row", "between", "wrap");
        var tools = new Div(floors, Legend.plain());
        tools.addClassNames("row", "between", "wrap");
        add(head, chooseBuilding(), tools, rooms, picked, error);
        picked.setVisible(false);
        error.setVisible(false);
        load(own.map(BedPlace::floor).orElse(null));
    }

    private Field chooseBuilding() {
        Map<String, String> options = new LinkedHashMap<>();
        buildings.forEach(b -> options.put(b.code(), b.name(getLocale())));
        var select = new Select(options, building);
        select.addValueChangeListener(event -> {
            building = event.getValue();
            load(null);
        });
        return new Field(fieldId + "-building", getTranslation("bed.building"), false, select);
    }

    private void load(@Nullable Integer floor) {
        states = building.isEmpty() ? List.of() : beds.states(building, day);
        var byFloor =
                states.stream().collect(Collectors.groupingBy(BedState::floor, TreeMap::new, Collectors.toList()));
        long open =
                states.stream().filter(s -> s.state() == BedState.State.FREE).count();
        free.setText(getTranslation("bed.free-count", open));
        int shown = floor != null && hasFree(byFloor.getOrDefault(floor, List.of()))
                ? floor
                : byFloor.entrySet().stream()
                        .filter(e -> hasFree(e.getValue()))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(1);
        show(shown, byFloor);
    }

    private static boolean hasFree(List<BedState> floor) {
        return floor.stream().anyMatch(s -> s.state() == BedState.State.FREE);
    }

    private void show(int floor, Map<Integer, List<BedState>> byFloor) {
        floors.removeAll();
        byFloor.keySet()
                .forEach(f -> floors.add(
                        Buttons.chip(getTranslation("bed.floor", f), f == floor, click -> show(f, byFloor))));
        rooms.show(byFloor.getOrDefault(floor, List.of()), chosen, getTranslation("bed.rooms-with-free", floor));
    }

    private void pick(BedState bed) {
        chosen = bed.bed();
        confirm(bed.bed(), bed.fee());
        error(null);
        changed.run();
    }

    private void confirm(String code, int fee) {
        picked.removeAll();
        var words = new Div(new Span(getTranslation("bed.picked", BedNames.room(code), BedNames.letter(code))));
        words.addClassName("grow");
        var second = new Div(getTranslation("bed.picked.fee", fee));
        second.addClassNames("s", "q");
        words.add(second);
        picked.add(new Icon("bed"), words);
        picked.setVisible(true);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public @Nullable Object value() {
        return chosen;
    }

    @Override
    public void set(Object value) {
        beds.find(value.toString()).ifPresent(bed -> {
            chosen = bed.code();
            building = bed.buildingCode();
            confirm(bed.code(), bed.fee());
            load(bed.floor());
        });
    }

    @Override
    public void error(@Nullable String words) {
        error.removeAll();
        error.setVisible(words != null);
        if (words != null) {
            error.add(new Icon("alert"), new Span(words));
        }
    }

    @Override
    public void onChange(Runnable changed) {
        this.changed = changed;
    }

    @Override
    public String target() {
        return fieldId;
    }

    @Override
    public boolean large() {
        return true;
    }
}
