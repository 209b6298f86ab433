package app.yizhan.housing;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.housing.internal.BuildingRow;
import app.yizhan.housing.internal.CampusRow;
import app.yizhan.housing.internal.PlaceMapper;
import app.yizhan.organisation.DirectoryFile;
import app.yizhan.organisation.DirectoryLine;
import app.yizhan.organisation.DirectoryRun;
import app.yizhan.organisation.Gender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code buildings.csv}: buildings and the campuses they stand on. None is ever ended; beds are. */
@Component
class BuildingsFile implements DirectoryFile {

    private record Row(int line, CampusRow campus, String code, String name, String nameEn, Gender gender) {}

    private final PlaceMapper places;

    BuildingsFile(PlaceMapper places) {
        this.places = places;
    }

    @Override
    public String name() {
        return "buildings.csv";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<String> columns() {
        return List.of("campus", "campus_name", "campus_name_en", "code", "name", "name_en", "gender");
    }

    @Override
    public void take(DirectoryRun run) {
        var rows = run.unique(run.read(BuildingsFile::read), "code", Row::code, Row::line);
        var campuses = storeCampuses(rows, run);
        var present = places.findBuildings().stream().collect(Collectors.toMap(BuildingRow::code, Function.identity()));
        for (var row : rows) {
            if (!run.isBad(row.line())) {
                store(row, campuses.get(row.campus().code()), present, run);
            }
        }
    }

    private static Row read(DirectoryLine line) {
        var campusName = line.text("campus_name", 100);
        var campusNameEn = line.optional("campus_name_en", 100).orElse(campusName);
        var campus = new CampusRow(TimeOrderedId.next(), line.code("campus", 32), campusName, campusNameEn);
        var name = line.text("name", 100);
        return new Row(
                line.number(),
                campus,
                Places.part(line, "code", 16),
                name,
                line.optional("name_en", 100).orElse(name),
                Gender.valueOf(line.word("gender", Set.of("M", "F"))));
    }

    /** @return ids by code; a line that calls a campus otherwise than the first one does is bad */
    private Map<String, String> storeCampuses(List<Row> rows, DirectoryRun run) {
        var ids = new HashMap<String, String>();
        var present = places.findCampuses().stream().collect(Collectors.toMap(CampusRow::code, Function.identity()));
        var named = new HashMap<String, CampusRow>();
        for (var row : rows) {
            var campus = row.campus();
            var first = named.putIfAbsent(campus.code(), campus);
            if (first != null && !(first.name() + first.nameEn()).equals(campus.name() + campus.nameEn())) {
                run.bad(row.line(), "import.CAMPUS_NAMES", Map.of("value", campus.code()));
            }
        }
        named.forEach((code, campus) -> ids.put(code, storeCampus(campus, present.get(code))));
        return ids;
    }

    private String storeCampus(CampusRow campus, @Nullable CampusRow before) {
        if (before == null) {
            places.insertCampus(campus);
            return campus.id();
        }
        var after = new CampusRow(before.id(), before.code(), campus.name(), campus.nameEn());
        if (!after.equals(before)) {
            places.updateCampus(after);
        }
        return before.id();
    }

    private void store(Row row, String campusId, Map<String, BuildingRow> present, DirectoryRun run) {
        var before = present.get(row.code());
        var id = before == null ? TimeOrderedId.next() : before.id();
        var after = new BuildingRow(id, row.code(), campusId, row.name(), row.nameEn(), row.gender());
        if (before == null) {
            run.added(places.insertBuilding(after));
        } else if (before.gender() != after.gender() && places.countSleepers(id) > 0) {
            run.bad(row.line(), "import.BUILDING_OCCUPIED", Map.of("value", row.code()));
        } else if (!after.equals(before)) {
            run.changed(places.updateBuilding(after));
        }
    }
}
