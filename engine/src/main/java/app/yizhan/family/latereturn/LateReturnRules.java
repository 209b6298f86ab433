package app.yizhan.family.latereturn;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Families;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.AsksTables;
import app.yizhan.request.HeldResources;
import app.yizhan.request.Request;
import app.yizhan.request.ResourceHeld;
import app.yizhan.request.RouteTables;
import app.yizhan.request.ServiceRules;
import app.yizhan.request.Submission;
import app.yizhan.setting.Settings;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Until when a late return is registered, when it lapses, and what can never be. */
@Component
class LateReturnRules implements ServiceRules, AsksTables {

    /** Whoever is back later than this was out overnight. */
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private record Times(LocalDateTime cutOff, LocalDateTime lapse) {}

    private final RouteTables tables;
    private final Families families;
    private final HeldResources resources;
    private final Settings settings;
    private final SchoolClock clock;

    LateReturnRules(
            RouteTables tables, Families families, HeldResources resources, Settings settings, SchoolClock clock) {
        this.tables = tables;
        this.families = families;
        this.resources = resources;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String service() {
        return LateReturn.KEY;
    }

    @Override
    public Set<String> asked() {
        return Set.of(LateReturn.CUT_OFF_TABLE);
    }

    @Override
    public void check(Submission submission) {
        var values = submission.values();
        var evening = LateReturn.date(values);
        if (evening.isBefore(clock.today())) {
            throw new InvalidFields(LateReturn.DATE, "field.date.past", Map.of("today", clock.today()));
        }
        var cutOff = times(values).cutOff();
        if (!clock.now().isBefore(cutOff)) {
            throw LateReturnRefused.cutOffPassed(cutOff);
        }
        checkReturn(values, evening, cutOff);
    }

    private void checkReturn(Map<String, Object> values, LocalDate evening, LocalDateTime cutOff) {
        var back = LateReturn.moment(values, LateReturn.EXPECTED_RETURN);
        var morning = evening.plusDays(1).atTime(MORNING);
        if (!LateReturn.isOvernight(values)) {
            if (!back.isAfter(cutOff) || back.isAfter(morning)) {
                throw new InvalidFields(
                        LateReturn.EXPECTED_RETURN, "late-return.back.late", Map.of("from", cutOff, "to", morning));
            }
            return;
        }
        if (back.toLocalDate().isBefore(evening.plusDays(1))) {
            throw new InvalidFields(LateReturn.EXPECTED_RETURN, "late-return.back.overnight", Map.of());
        }
        if (!Boolean.TRUE.equals(values.get(LateReturn.PARENT_CONSENT))) {
            throw new InvalidFields(LateReturn.PARENT_CONSENT, "late-return.consent", Map.of());
        }
        int most = settings.number(LateReturn.MOST_NIGHTS);
        if (LateReturn.nights(values) > most) {
            throw LateReturnRefused.tooManyNights(most);
        }
    }

    @Override
    public Map<String, Object> computed(Submission submission) {
        var times = times(submission.values());
        return Map.of(
                LateReturn.NIGHTS, LateReturn.nights(submission.values()),
                LateReturn.CUT_OFF_AT, times.cutOff().toString(),
                LateReturn.LAPSE_AT, times.lapse().toString());
    }

    /** The table is read live: what it says now holds for what is handed in now. */
    private Times times(Map<String, Object> values) {
        var said = tables.evaluate(families.latest(LateReturn.KEY), LateReturn.CUT_OFF_TABLE, values);
        var cutOff = LateReturn.date(values).atTime(LocalTime.parse(String.valueOf(said.get("cutOff"))));
        return new Times(cutOff, cutOff.plusMinutes(((Number) said.get("graceMinutes")).longValue()));
    }

    @Override
    public void hold(Submission submission) {
        var id = submission.requestId();
        var evening = LateReturn.date(submission.values());
        var ref = submission.applicant().id() + ":" + evening;
        resources.of(id).stream()
                .filter(hold -> !hold.ref().equals(ref))
                .forEach(hold -> resources.finish(id, hold.kind(), hold.ref()));
        try {
            resources.hold(id, LateReturn.ONE_AN_EVENING, ref);
        } catch (ResourceHeld e) {
            throw LateReturnRefused.alreadyAsked(evening);
        }
    }

    @Override
    public void checkBefore(Request request, String step, Map<String, Object> values) {}
}
