package app.yizhan.duty;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.duty.DutyRights.Part;
import app.yizhan.duty.DutyRights.Seen;
import app.yizhan.duty.internal.DutyMapper;
import app.yizhan.duty.internal.DutyRow;
import app.yizhan.party.PartyPeriods;
import app.yizhan.party.PeriodicCases;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has to be so before something is written, agreed to or given back; pages ask the same before they offer it. */
@Component
class DutyChecks {

    private final DutyMapper mapper;
    private final DutyRights rights;
    private final PartyPeriods periods;
    private final List<PeriodicCases> cases;
    private final SchoolClock clock;

    DutyChecks(
            DutyMapper mapper, DutyRights rights, PartyPeriods periods, List<PeriodicCases> cases, SchoolClock clock) {
        this.mapper = mapper;
        this.rights = rights;
        this.periods = periods;
        this.cases = cases;
        this.clock = clock;
    }

    /** @throws NotFound if there is none, or nobody asks for it any more */
    DutyRow find(String id) {
        return Optional.of(id)
                .filter(TimeOrderedId::couldBe)
                .flatMap(mapper::find)
                .filter(row -> !row.state().equals(DutyState.ENDED.name()))
                .orElseThrow(() -> new NotFound("request"));
    }

    DutySheet.May may(DutyRow row, Seen seen, DutyItem item, String personId) {
        boolean runs = mapper.running(row.requestId()).isPresent();
        boolean report = row.kind().equals(DutyKind.REPORT.name());
        boolean now = runs && row.isOpen();
        boolean agrees = runs && row.state().equals(DutyState.DONE.name()) && agrees(row, seen, personId);
        return new DutySheet.May(
                now && report && seen.is(Part.APPLICANT) && item.earliest() == null,
                now && report && writesOfOthers(seen) && item.earliest() == null,
                now && !report && item.own() && !item.atTask() && item.earliest() == null,
                agrees,
                agrees && comesBack(row, seen));
    }

    private static boolean writesOfOthers(Seen seen) {
        return seen.is(Part.NAMED) || seen.is(Part.LEADS);
    }

    /** Nobody agrees to what they wrote themselves, as long as another leads the branch. */
    private boolean agrees(DutyRow row, Seen seen, String personId) {
        return seen.is(Part.LEADS)
                && (!personId.equals(row.recordedBy()) || !rights.isLedByAnother(seen.of(), personId));
    }

    /** What was written at a step comes back there; what nobody would ask for again, or another came after, stands. */
    private boolean comesBack(DutyRow row, Seen seen) {
        return row.said() != null
                && periods.running(seen.of()).stream().anyMatch(series -> DutySeries.isOf(row, series))
                && mapper.of(row.requestId()).stream().noneMatch(other -> isLater(other, row));
    }

    /** Numbers of another count say nothing. */
    private static boolean isLater(DutyRow other, DutyRow row) {
        return other.isDone()
                && other.step().equals(row.step())
                && other.kind().equals(row.kind())
                && other.anchor().equals(row.anchor())
                && other.span().equals(row.span())
                && other.n() > row.n();
    }

    /**
     * @throws NotFound if the person does not write it
     * @throws Refusal DUTY_DONE, DUTY_EARLY
     */
    void report(DutyRow row, Seen seen) {
        if (!row.kind().equals(DutyKind.REPORT.name()) || !seen.is(Part.APPLICANT) && !writesOfOthers(seen)) {
            throw new NotFound("request");
        }
        open(row);
    }

    /**
     * @throws NotFound if the person does not write it
     * @throws Refusal DUTY_DONE, DUTY_AT_TASK
     */
    void assessment(DutyRow row, Seen seen, DutyItem item) {
        if (!row.kind().equals(DutyKind.ASSESSMENT.name()) || !seen.is(Part.NAMED) && !seen.is(Part.LEADS)) {
            throw new NotFound("request");
        }
        open(row);
        if (!item.own()) {
            throw new NotFound("request");
        }
        if (item.atTask()) {
            throw refused("DUTY_AT_TASK");
        }
    }

    /** @throws Refusal DUTY_DONE */
    private static void open(DutyRow row) {
        if (!row.isOpen()) {
            throw refused("DUTY_DONE");
        }
    }

    /** @throws InvalidFields fields {@code day}, {@code lateReason} */
    LocalDate day(DutyRow row, @Nullable LocalDate day, String lateReason) {
        if (day == null) {
            throw new InvalidFields("day", "field.required", Map.of());
        }
        cases.forEach(each -> each.checkDay(day, lateReason));
        if (!day.isAfter(row.anchor())) {
            throw new InvalidFields("day", "duty.error.before", Map.of("day", row.anchor()));
        }
        return day;
    }

    /** @throws Refusal DUTY_EARLY, naming the first day */
    void begun(DutyItem item, LocalDate day) {
        if (day.isBefore(item.from())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "DUTY_EARLY", Map.of("day", item.from()));
        }
    }

    /**
     * @throws NotFound if the person does not lead the branch
     * @throws Refusal DUTY_NOT_WRITTEN, DUTY_OWN
     */
    void confirm(DutyRow row, Seen seen, String personId) {
        if (!seen.is(Part.LEADS)) {
            throw new NotFound("request");
        }
        if (!row.state().equals(DutyState.DONE.name())) {
            throw refused("DUTY_NOT_WRITTEN");
        }
        if (!agrees(row, seen, personId)) {
            throw refused("DUTY_OWN");
        }
    }

    /** @throws Refusal DUTY_STANDS, if it was written at a step of the case, another came after it, or its stage has passed */
    void giveBack(DutyRow row, Seen seen) {
        if (!comesBack(row, seen)) {
            throw refused("DUTY_STANDS");
        }
    }

    /**
     * @throws Refusal DUTY_REWRITTEN, if it is not what the reader had open
     * @throws InvalidFields field {@code version}
     */
    void read(DutyRow row, @Nullable String version) {
        if (version == null || version.isBlank()) {
            throw new InvalidFields("version", "field.required", Map.of());
        }
        if (!version.equals(version(row))) {
            throw refused("DUTY_REWRITTEN");
        }
    }

    /** Of what was written. */
    static @Nullable String version(DutyRow row) {
        return row.recordedAt() == null ? null : row.recordedAt().toString();
    }

    int lateDays(LocalDate day) {
        return (int) (clock.today().toEpochDay() - day.toEpochDay());
    }

    static Refusal refused(String code) {
        return new Refusal(Refusal.Kind.CONFLICT, code, Map.of());
    }
}
