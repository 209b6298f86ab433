package app.yizhan.duty;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.duty.DutyActs.Act;
import app.yizhan.duty.DutyRights.Part;
import app.yizhan.duty.DutyRights.Seen;
import app.yizhan.duty.internal.DutyMapper;
import app.yizhan.duty.internal.DutyRow;
import app.yizhan.form.PlainText;
import app.yizhan.organisation.People;
import app.yizhan.party.PeriodicCases;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Hands reports in and writes assessments. */
@Service
public class Duties {

    private static final int LONGEST_REPORT = 10_000;
    private static final int LONGEST = 2_000;
    private static final int SHORTEST = 10;
    private static final int REASON = 500;
    private static final int PLACE = 200;

    /** What each call gets. */
    public record Answer(String id) {}

    /**
     * A report of thoughts.
     *
     * @param text null or empty: the files say it, or the original is on paper
     * @param files ids of uploads of one's own
     * @param place where the original on paper lies; null or empty: there is none
     * @param lateReason where the day is earlier than today
     */
    public record Report(
            @Nullable LocalDate day,
            @Nullable String text,
            @Nullable List<String> files,
            @Nullable String place,
            @Nullable String lateReason) {}

    /** An assessment; {@code lateReason} where the day is earlier than today. */
    public record Assessment(
            @Nullable LocalDate day,
            @Nullable DutyRating rating,
            @Nullable String words,
            @Nullable String lateReason) {}

    private final DutyMapper mapper;
    private final DutyChecks checks;
    private final DutyItems items;
    private final DutyActs acts;
    private final DutyText text;
    private final DutyFiles files;
    private final DutyRights rights;
    private final DutyNotices notices;
    private final List<PeriodicCases> cases;
    private final People people;
    private final SchoolClock clock;

    Duties(
            DutyMapper mapper,
            DutyChecks checks,
            DutyItems items,
            DutyActs acts,
            DutyText text,
            DutyFiles files,
            DutyRights rights,
            DutyNotices notices,
            List<PeriodicCases> cases,
            People people,
            SchoolClock clock) {
        this.mapper = mapper;
        this.checks = checks;
        this.items = items;
        this.acts = acts;
        this.text = text;
        this.files = files;
        this.rights = rights;
        this.notices = notices;
        this.cases = cases;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The applicant hands in words, files or both; whoever is named for them or leads the branch notes only where the original lies.
     *
     * @throws NotFound if there is none for the person
     * @throws Refusal DUTY_DONE, DUTY_EARLY, DUTY_CASE_ENDED
     * @throws InvalidFields fields {@code day}, {@code text}, {@code files}, {@code place}, {@code lateReason}
     */
    public Answer report(String id, Report report, @Nullable String requestKey, String personId) {
        var words = PlainText.words("text", report.text(), LONGEST_REPORT);
        var place = PlainText.words("place", report.place(), PLACE);
        var reason = PlainText.words("lateReason", report.lateReason(), REASON);
        var given = report.files() == null ? List.<String>of() : List.copyOf(report.files());
        return acts.run(new Act("report", id, personId, requestKey), report, (row, seen) -> {
            checks.report(row, seen);
            var day = checks.day(row, report.day(), reason);
            checks.begun(item(row, seen, personId), day);
            written(words, given, place, seen);
            var bound = files.take(given, personId, row.requestId());
            var said = new DutyText.Said(words, null, place, reason);
            write(row, seen, personId, day, said, null, bound);
        });
    }

    private DutyItem item(DutyRow row, Seen seen, String personId) {
        return items.of(List.of(row), any -> seen, personId).getFirst();
    }

    private static void written(String words, List<String> given, String place, Seen seen) {
        boolean own = seen.is(Part.APPLICANT);
        if (!own && (!words.isEmpty() || !given.isEmpty())) {
            throw new InvalidFields(words.isEmpty() ? "files" : "text", "duty.error.own", Map.of());
        }
        if (place.isEmpty() && words.isEmpty() && given.isEmpty()) {
            throw new InvalidFields(own ? "text" : "place", "field.required", Map.of());
        }
    }

    /**
     * Whoever is named for the applicant writes it; where nobody is, whoever leads the branch.
     *
     * @throws NotFound if there is none for the person, or it is not theirs to write
     * @throws Refusal DUTY_DONE, DUTY_AT_TASK, DUTY_CASE_ENDED, and what the rules of the case refuse (GAP_NOT_MET)
     * @throws InvalidFields fields {@code day}, {@code rating}, {@code words}, {@code lateReason}
     */
    public Answer assess(String id, Assessment given, @Nullable String requestKey, String personId) {
        var words = PlainText.demanded("words", given.words(), LONGEST);
        var reason = PlainText.words("lateReason", given.lateReason(), REASON);
        if (words.length() < SHORTEST) {
            throw new InvalidFields("words", "duty.error.short", Map.of("least", SHORTEST));
        }
        if (given.rating() == null) {
            throw new InvalidFields("rating", "field.required", Map.of());
        }
        return acts.run(new Act("assess", id, personId, requestKey), given, (row, seen) -> {
            var item = item(row, seen, personId);
            checks.assessment(row, seen, item);
            var day = checks.day(row, given.day(), reason);
            checks.begun(item, day);
            cases.forEach(each -> each.check(row.requestId(), row.step(), day));
            var act = cases.stream()
                    .map(each -> each.record(row.requestId(), row.step(), people.get(personId), day, reason))
                    .findFirst()
                    .orElseThrow();
            write(row, seen, personId, day, new DutyText.Said(words, given.rating(), "", reason), act, null);
        });
    }

    private void write(
            DutyRow row,
            Seen seen,
            String personId,
            LocalDate day,
            DutyText.Said said,
            @Nullable String actId,
            @Nullable String bound) {
        int late = checks.lateDays(day);
        mapper.done(DutyRows.done(row, day, clock.now(), personId, late, actId, text.seal(said), bound));
        Map<String, Object> facts = Map.of("day", day.toString(), "days", late);
        acts.record(row, seen, personId, "written", facts, said.text() + said.place());
        acts.say(
                row,
                personId,
                late > 0 ? "DUTY_WRITTEN_LATE" : "DUTY_WRITTEN",
                Map.of("date", day.toString(), "days", late));
        rights.leaders(seen.of()).stream()
                .filter(person -> !person.id().equals(personId))
                .forEach(person -> notices.written(row, person.id()));
    }
}
