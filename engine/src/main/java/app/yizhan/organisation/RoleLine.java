package app.yizhan.organisation;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.notification.TextRef;
import app.yizhan.notification.Texts;
import app.yizhan.organisation.internal.DirectoryMapper;
import app.yizhan.organisation.internal.RoleGrantRow;
import app.yizhan.organisation.internal.UnitMapper;
import app.yizhan.organisation.internal.UnitRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a line of {@code roles.csv} the grant it should become. */
final class RoleLine {

    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
    private static final Set<String> SCOPE_TYPES = Set.of("SCHOOL", "UNIT", "BUILDING", "FLOOR", "ROOM");

    /** @param asWritten the grant's key in the words of the file */
    record Read(int line, String asWritten, RoleGrantRow row) {}

    private final Map<String, String> personIds;
    private final Set<String> leavers;
    private final Map<String, String> unitIds;
    private final Map<String, Set<String>> places = new HashMap<>();
    private final Texts texts;

    /** What each person will hold beside the line that is read: given in the pages, or by a line before. */
    private final Map<String, List<RoleGrantRow>> held;

    RoleLine(DirectoryRun run, DirectoryMapper directory, UnitMapper units, Texts texts, List<RoleScope> scopes) {
        this.personIds = run.personIds();
        this.leavers = new HashSet<>(directory.findLeavers(run.today()));
        this.unitIds =
                units.findAll().stream().filter(UnitRow::isOpen).collect(Collectors.toMap(UnitRow::code, UnitRow::id));
        this.texts = texts;
        held = directory.findGrants().stream()
                .filter(grant -> !grant.managed())
                .collect(Collectors.groupingBy(RoleGrantRow::personId));
        scopes.forEach(scope -> places.put(scope.type(), scope.codes()));
    }

    Read read(DirectoryLine line) {
        var type = line.word("scope_type", SCOPE_TYPES).toLowerCase(Locale.ROOT);
        var from = line.date("from");
        var to = line.optionalDate("to").orElse(OPEN);
        if (to.isBefore(from)) {
            throw new BadLine("import.DATES_TURNED", Map.of());
        }
        var row = new RoleGrantRow(
                TimeOrderedId.next(), personId(line), role(line), type, scopeId(line, type), from, to, true);
        hold(row, line);
        var scope = type.equals("school") ? "school" : line.raw("scope");
        var asWritten = String.join(" ", line.raw("person"), row.role(), type, scope, from.toString());
        return new Read(line.number(), asWritten, row);
    }

    private void hold(RoleGrantRow row, DirectoryLine line) {
        var others = held.computeIfAbsent(row.personId(), id -> new ArrayList<>());
        ThreeHands.other(row.role(), row.fromDate(), row.toDate(), others).ifPresent(other -> {
            throw new BadLine(
                    "import.TWO_HANDS", Map.of("value", line.raw("person"), "held", new TextRef("role." + other)));
        });
        others.add(row);
    }

    private String personId(DirectoryLine line) {
        var number = line.text("person", 64);
        var id = personIds.get(number);
        if (id == null) {
            throw new BadLine("import.UNKNOWN_PERSON", Map.of("value", number));
        }
        if (leavers.contains(id)) {
            throw new BadLine("import.PERSON_LEFT", Map.of("value", number));
        }
        return id;
    }

    private String role(DirectoryLine line) {
        var role = line.text("role", 40);
        if (role.equals(Roles.STUDENT) || !texts.has(Locale.CHINESE, "role." + role)) {
            throw new BadLine("import.UNKNOWN_ROLE", Map.of("value", role));
        }
        return role;
    }

    private String scopeId(DirectoryLine line, String type) {
        if (type.equals("school")) {
            return "school";
        }
        var code = line.code("scope", 64);
        if (type.equals("unit")) {
            var id = unitIds.get(code);
            if (id == null) {
                throw new BadLine("import.UNKNOWN_UNIT", Map.of("column", "scope", "value", code));
            }
            return id;
        }
        if (places.containsKey(type) && !places.get(type).contains(code)) {
            throw new BadLine("import.UNKNOWN_PLACE", Map.of("type", type, "value", code));
        }
        return code;
    }
}
