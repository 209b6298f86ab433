package app.yizhan.duty;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.duty.DutyRights.Part;
import app.yizhan.duty.DutyRights.Seen;
import app.yizhan.duty.internal.DutyMapper;
import app.yizhan.duty.internal.DutyMapper.Holder;
import app.yizhan.duty.internal.DutyRow;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.party.RuleUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Rows as people read them; a few statements however many there are. */
@Component
class DutyItems {

    private final DutyMapper mapper;
    private final People people;
    private final SchoolClock clock;

    DutyItems(DutyMapper mapper, People people, SchoolClock clock) {
        this.mapper = mapper;
        this.people = people;
        this.clock = clock;
    }

    /** @param seen the case of each, by request */
    List<DutyItem> of(List<DutyRow> rows, Function<DutyRow, Seen> seen, String personId) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var holders = mapper.holdersOf(rows.stream().map(DutyRow::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        Holder::dutyId, Collectors.mapping(Holder::personId, Collectors.toList())));
        var names = people.byIds(holders.values().stream().flatMap(List::stream).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        return rows.stream()
                .map(row -> item(row, seen.apply(row), holders.getOrDefault(row.id(), List.of()), names, personId))
                .toList();
    }

    private DutyItem item(DutyRow row, Seen seen, List<String> holders, Map<String, String> names, String personId) {
        var one = seen.of();
        boolean own = holders.contains(personId) || holders.isEmpty() && seen.is(Part.LEADS);
        return new DutyItem(
                row.id(),
                row.requestId(),
                one.applicant(),
                one.className(),
                row.step(),
                DutyKind.valueOf(row.kind()),
                row.n(),
                from(row),
                row.due(),
                row.earliest() == null || !row.earliest().isAfter(clock.today()) ? null : row.earliest(),
                row.limit(),
                DutyState.valueOf(row.state()),
                row.doneOn(),
                Objects.requireNonNullElse(row.lateDays(), 0),
                holders.stream().flatMap(id -> Stream.ofNullable(names.get(id))).toList(),
                own && row.isOpen(),
                row.isOpen()
                        && row.kind().equals(DutyKind.ASSESSMENT.name())
                        && row.step().equals(one.step()));
    }

    /** The day after the period before. */
    private static LocalDate from(DutyRow row) {
        var period = row.span().split(" ");
        long passed = (row.n() - 1L) * Long.parseLong(period[0]);
        var before = switch (RuleUnit.valueOf(period[1])) {
            case YEARS -> row.anchor().plusYears(passed);
            case MONTHS -> row.anchor().plusMonths(passed);
            default -> row.anchor().plusDays(passed);
        };
        return before.plusDays(1);
    }
}
