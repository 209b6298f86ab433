package app.yizhan.demo;

import app.yizhan.organisation.Roles;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who holds which role where. */
final class RoleLines {

    private static final String SINCE = "2025-09-01";
    /** Counselors took over their classes with the school year. */
    private static final String COUNSELORS_SINCE = "2026-09-01";

    private final CsvText csv = new CsvText("person", "role", "scope_type", "scope", "from");
    private final Set<String> led = new HashSet<>();

    byte[] file(List<Post> posts, Map<String, String> numbers, Sleepers sleepers) {
        for (var post : posts) {
            var since = post.role().equals(Roles.COUNSELOR) ? COUNSELORS_SINCE : SINCE;
            post.scopes()
                    .forEach(scope ->
                            csv.line(numbers.get(post.account()), post.role(), post.scopeType(), scope, since));
        }
        csv.line(numbers.get("affairs01"), "STUDENT_AFFAIRS_HEAD", "school", "school", SINCE);
        knownLeaders(sleepers);
        leaders(sleepers);
        return csv.bytes();
    }

    private void knownLeaders(Sleepers sleepers) {
        var students = sleepers.byBed().values().stream().collect(Collectors.toMap(Student::account, s -> s));
        lead(students.get("monitor01"), Roles.ROOM_LEADER, "room", "b01-201");
        lead(students.get("floor01"), "FLOOR_HEAD", "floor", "b01-2");
        lead(students.get("building01"), "BUILDING_HEAD", "building", "b01");
    }

    /** The first sleeper of every room leads it, those of the first room on a floor and in a building lead these too. */
    private void leaders(Sleepers sleepers) {
        sleepers.byBed().forEach((bed, student) -> {
            if (student.account().startsWith("student")) {
                return;
            }
            lead(student, Roles.ROOM_LEADER, "room", bed.roomCode());
            lead(student, "FLOOR_HEAD", "floor", bed.buildingCode() + "-" + bed.floor());
            lead(student, "BUILDING_HEAD", "building", bed.buildingCode());
        });
    }

    private void lead(Student student, String role, String type, String scope) {
        if (led.add(role + " " + scope)) {
            csv.line(student.number(), role, type, scope, Sleepers.since(student));
        }
    }
}
