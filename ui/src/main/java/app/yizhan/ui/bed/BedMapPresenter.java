package app.yizhan.ui.bed;

import app.yizhan.housing.BedState;
import app.yizhan.housing.Beds;
import app.yizhan.housing.Building;
import app.yizhan.housing.Occupant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A building on a day: one query for its beds, names only when a room is opened and only for those who may see them. */
final class BedMapPresenter {

    interface Display {
        /** @param floors rooms by floor, the highest floor first; each room with its beds in order */
        void building(
                Building building,
                LocalDate day,
                Map<Integer, Map<String, List<BedState>>> floors,
                Map<BedState.State, Long> counts);

        void room(String room, List<BedState> beds, Map<String, Occupant> occupants);
    }

    private final Beds beds;
    private final String me;
    private final Display display;
    private List<BedState> states = List.of();
    private String building = "";
    private LocalDate day;

    BedMapPresenter(Beds beds, String me, LocalDate today, Display display) {
        this.beds = beds;
        this.me = me;
        this.day = today;
        this.display = display;
    }

    List<Building> buildings() {
        return beds.buildings();
    }

    void open(Building chosen, LocalDate at) {
        building = chosen.code();
        day = at;
        states = beds.states(building, day);
        var floors = new TreeMap<Integer, Map<String, List<BedState>>>(Comparator.reverseOrder());
        states.forEach(state -> floors.computeIfAbsent(state.floor(), f -> new LinkedHashMap<>())
                .computeIfAbsent(state.room(), r -> new ArrayList<>())
                .add(state));
        var counts = states.stream()
                .collect(Collectors.groupingBy(
                        BedState::state, () -> new EnumMap<>(BedState.State.class), Collectors.counting()));
        display.building(chosen, day, floors, counts);
    }

    void room(String code) {
        var inRoom = states.stream().filter(state -> state.room().equals(code)).toList();
        if (inRoom.isEmpty()) {
            return;
        }
        var names = beds.occupantsOfRoom(building, code, day, me).stream()
                .collect(Collectors.toMap(Occupant::bed, occupant -> occupant));
        display.room(code, inRoom, names);
    }
}
