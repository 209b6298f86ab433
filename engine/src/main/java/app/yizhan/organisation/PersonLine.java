package app.yizhan.organisation;

import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.internal.PersonRow;
import app.yizhan.organisation.internal.UnitRow;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a line of {@code people.csv} the row it should become; columns that the file does not have keep their values. */
final class PersonLine {

    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9_.@-]+");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()-]{2,19}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");

    record Read(int line, PersonRow row) {}

    private final Map<String, UnitRow> openUnits;
    private final Map<String, PersonRow> present;

    PersonLine(Map<String, UnitRow> openUnits, Map<String, PersonRow> present) {
        this.openUnits = openUnits;
        this.present = present;
    }

    Read read(DirectoryLine line) {
        var number = line.code("number", 64);
        var before = Optional.ofNullable(present.get(number));
        var kind = Person.Kind.valueOf(line.word("kind", Set.of("STUDENT", "STAFF")));
        var row = new PersonRow(
                before.map(PersonRow::id).orElseGet(TimeOrderedId::next),
                number,
                account(line, number, before),
                line.text("name", 100),
                kind,
                gender(line, kind),
                classId(line, kind),
                unitId(line, "unit"),
                line.has("party_unit") ? unitId(line, "party_unit") : kept(before, PersonRow::partyUnitId),
                line.has("phone") ? written(line, "phone", PHONE, 20) : kept(before, PersonRow::phone),
                line.has("email") ? written(line, "email", EMAIL, 200) : kept(before, PersonRow::email),
                locale(line, before),
                true,
                null);
        return new Read(line.number(), row);
    }

    private static String account(DirectoryLine line, String number, Optional<PersonRow> before) {
        if (!line.has("account") && before.isPresent()) {
            return before.get().account();
        }
        var account = line.optional("account", 64).orElse(number).toLowerCase(Locale.ROOT);
        return line.pattern("account", ACCOUNT, account);
    }

    private static @Nullable Gender gender(DirectoryLine line, Person.Kind kind) {
        return kind == Person.Kind.STAFF && line.optional("gender", 1).isEmpty()
                ? null
                : Gender.valueOf(line.word("gender", Set.of("M", "F")));
    }

    private @Nullable String classId(DirectoryLine line, Person.Kind kind) {
        if (kind == Person.Kind.STAFF) {
            if (line.optional("class", 64).isPresent()) {
                throw new BadLine("import.STAFF_WITH_CLASS", Map.of());
            }
            return null;
        }
        var unit = unit("class", line.text("class", 64));
        if (unit.kind() != UnitKind.CLASS) {
            throw new BadLine("import.NOT_A_CLASS", Map.of("column", "class", "value", unit.code()));
        }
        return unit.id();
    }

    private @Nullable String unitId(DirectoryLine line, String column) {
        return line.optional(column, 64).map(code -> unit(column, code).id()).orElse(null);
    }

    private UnitRow unit(String column, String code) {
        return Optional.ofNullable(openUnits.get(code))
                .orElseThrow(() -> new BadLine("import.UNKNOWN_UNIT", Map.of("column", column, "value", code)));
    }

    private static @Nullable String written(DirectoryLine line, String column, Pattern pattern, int max) {
        return line.optional(column, max)
                .map(value -> line.pattern(column, pattern, value))
                .orElse(null);
    }

    /** Blank keeps what the person chose in the pages. */
    private static String locale(DirectoryLine line, Optional<PersonRow> before) {
        return line.optional("locale", 5).isPresent()
                ? line.word("locale", Set.of("ZH", "EN")).toLowerCase(Locale.ROOT)
                : before.map(PersonRow::locale).orElse("zh");
    }

    private static @Nullable String kept(Optional<PersonRow> before, Function<PersonRow, @Nullable String> value) {
        return before.isEmpty() ? null : value.apply(before.get());
    }
}
