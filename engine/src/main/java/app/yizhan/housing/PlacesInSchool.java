package app.yizhan.housing;

import app.yizhan.housing.internal.BedMapper;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Buildings, rooms and shared points by their codes: what a door's sign or code says. */
@Service
@Transactional(readOnly = true)
public class PlacesInSchool {

    /** Points of a building as a whole. */
    public static final List<String> OF_BUILDING = List.of("ENTRANCE", "LIFT", "STAIRS", "OUTSIDE");

    /** Points of a floor. */
    public static final List<String> OF_FLOOR = List.of("CORRIDOR", "WASHROOM", "LAUNDRY", "BOILER");

    private static final Pattern CODE = Pattern.compile("([A-Za-z0-9]+)(?:-([A-Za-z0-9]+))?(?:/([A-Z]+))?");
    private static final Pattern FLOOR = Pattern.compile("([A-Za-z0-9]+)-([0-9]+)");
    private static final int LONGEST = 64;

    private final BedMapper mapper;

    PlacesInSchool(BedMapper mapper) {
        this.mapper = mapper;
    }

    public Optional<PlaceInSchool> find(String code) {
        var matcher = CODE.matcher(code);
        if (code.length() > LONGEST || !matcher.matches()) {
            return Optional.empty();
        }
        var part = matcher.group(2);
        var point = matcher.group(3);
        return mapper.findBuilding(matcher.group(1)).flatMap(building -> {
            if (part == null) {
                return point == null || OF_BUILDING.contains(point)
                        ? Optional.of(new PlaceInSchool(code, building, null, null, point))
                        : Optional.empty();
            }
            return point == null ? room(code, building) : shared(code, building, part, point);
        });
    }

    private Optional<PlaceInSchool> room(String code, Building building) {
        return mapper.findRoom(code).map(room -> new PlaceInSchool(code, building, room.floor(), code, null));
    }

    /** A floor as a whole ({@code b01-2}), which is no place for anything but may be called by its name. */
    public Optional<PlaceInSchool> findFloor(String code) {
        var matcher = FLOOR.matcher(code);
        return code.length() > LONGEST || !matcher.matches()
                ? Optional.empty()
                : mapper.findBuilding(matcher.group(1))
                        .flatMap(building -> floor(code, building, matcher.group(2), null));
    }

    private Optional<PlaceInSchool> shared(String code, Building building, String floor, @Nullable String point) {
        return OF_FLOOR.contains(point) ? floor(code, building, floor, point) : Optional.empty();
    }

    private Optional<PlaceInSchool> floor(String code, Building building, String floor, @Nullable String point) {
        return rooms(building.code()).stream()
                .map(RoomPlace::floor)
                .filter(known -> String.valueOf(known).equals(floor))
                .findFirst()
                .map(known -> new PlaceInSchool(code, building, known, null, point));
    }

    /** Ordered by code. */
    public List<Building> buildings() {
        return mapper.findBuildings();
    }

    /** Rooms of a building, by floor and number. */
    public List<RoomPlace> rooms(String building) {
        return mapper.findRooms(building);
    }
}
