package app.yizhan.housing;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.housing.internal.BedRow;
import app.yizhan.housing.internal.BuildingRow;
import app.yizhan.housing.internal.PlaceMapper;
import app.yizhan.housing.internal.RoomRow;
import app.yizhan.organisation.BadLine;
import app.yizhan.organisation.Chunks;
import app.yizhan.organisation.DirectoryFile;
import app.yizhan.organisation.DirectoryLine;
import app.yizhan.organisation.DirectoryRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@code beds.csv}: rooms with their beds. A bed that it no longer names is closed, whoever still sleeps in it. */
@Component
class BedsFile implements DirectoryFile {

    private static final int MOST_PLACES = 20;
    private static final int MOST_FLOORS = 60;
    private static final int MOST_YUAN = 100_000;

    private record Row(
            int line, String buildingId, String room, int floor, String number, int place, int fee, String state) {

        String code() {
            return Places.bed(room, String.valueOf(place));
        }

        boolean isInSameRoom(Row other) {
            return floor == other.floor && fee == other.fee;
        }
    }

    private final PlaceMapper places;

    BedsFile(PlaceMapper places) {
        this.places = places;
    }

    @Override
    public String name() {
        return "beds.csv";
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public List<String> columns() {
        return List.of("building", "floor", "room", "place", "fee", "state");
    }

    @Override
    public void take(DirectoryRun run) {
        var buildings = places.findBuildings().stream().collect(Collectors.toMap(BuildingRow::code, BuildingRow::id));
        var read = run.unique(run.read(line -> read(line, buildings)), "bed", Row::code, Row::line);
        var byRoom = new HashMap<String, Row>();
        var rows = read.stream().filter(row -> fits(row, byRoom, run)).toList();
        var present = places.findBeds();
        store(rows, storeRooms(byRoom, run), present, run);
        close(present, run);
    }

    private static Row read(DirectoryLine line, Map<String, String> buildings) {
        var building = line.text("building", 16);
        var buildingId = buildings.get(building);
        if (buildingId == null) {
            throw new BadLine("import.UNKNOWN_PLACE", Map.of("type", "building", "value", building));
        }
        var number = Places.part(line, "room", 8);
        return new Row(
                line.number(),
                buildingId,
                Places.room(building, number),
                line.whole("floor", 0, MOST_FLOORS),
                number,
                line.whole("place", 1, MOST_PLACES),
                line.whole("fee", 0, MOST_YUAN),
                line.word("state", Set.of(BedRow.OPEN, BedRow.CLOSED)));
    }

    /** The first bed of a room says on which floor it lies and what it costs; one that says otherwise is bad. */
    private static boolean fits(Row row, Map<String, Row> byRoom, DirectoryRun run) {
        var first = byRoom.putIfAbsent(row.room(), row);
        var fits = first == null || first.isInSameRoom(row);
        if (!fits) {
            run.bad(row.line(), "import.ROOM_DIFFERS", Map.of("value", row.room(), "line", first.line()));
        }
        return fits;
    }

    /** @return ids by code */
    private Map<String, String> storeRooms(Map<String, Row> byRoom, DirectoryRun run) {
        var ids = new HashMap<String, String>();
        var fresh = new ArrayList<RoomRow>();
        var present = places.findRooms().stream().collect(Collectors.toMap(RoomRow::code, Function.identity()));
        byRoom.values().stream().sorted(Comparator.comparing(Row::room)).forEach(row -> {
            var before = present.get(row.room());
            var id = before == null ? TimeOrderedId.next() : before.id();
            var after = new RoomRow(id, row.room(), row.buildingId(), row.floor(), row.number(), row.fee());
            ids.put(row.room(), id);
            if (before == null) {
                fresh.add(after);
            } else if (!after.equals(before)) {
                run.changed(places.updateRoom(after));
            }
        });
        Chunks.each(fresh, places::insertRooms);
        run.added(fresh.size());
        return ids;
    }

    private void store(List<Row> rows, Map<String, String> roomIds, List<BedRow> present, DirectoryRun run) {
        var byCode = present.stream().collect(Collectors.toMap(BedRow::code, Function.identity()));
        var fresh = new ArrayList<BedRow>();
        for (var row : rows) {
            var before = byCode.get(row.code());
            if (before == null) {
                var roomId = roomIds.get(row.room());
                fresh.add(new BedRow(TimeOrderedId.next(), row.code(), roomId, row.place(), row.state()));
            } else if (!before.state().equals(row.state())) {
                run.changed(places.updateBedState(before.id(), row.state()));
            }
        }
        Chunks.each(fresh, places::insertBeds);
        run.added(fresh.size());
    }

    private void close(List<BedRow> present, DirectoryRun run) {
        var parts = List.of("building", "room", "place");
        // a line that lacks a part of its key may be any bed: then none is closed
        if (run.lines().stream()
                .anyMatch(line -> parts.stream().anyMatch(part -> line.raw(part).isEmpty()))) {
            return;
        }
        var named = run.lines().stream()
                .map(line -> Places.bed(Places.room(line.raw("building"), line.raw("room")), line.raw("place")))
                .collect(Collectors.toSet());
        var open = present.stream().filter(BedRow::isOpen).toList();
        var gone = open.stream().filter(bed -> !named.contains(bed.code())).toList();
        gone.forEach(bed -> places.updateBedState(bed.id(), BedRow.CLOSED));
        run.left(gone.size(), open.size());
    }
}
