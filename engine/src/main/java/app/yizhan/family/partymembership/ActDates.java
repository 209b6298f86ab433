package app.yizhan.family.partymembership;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.setting.Settings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The day of an act beside the day on which it is recorded: never ahead, not too long ago, and with a reason where it is earlier. */
@Component
class ActDates {

    private final Settings settings;
    private final SchoolClock clock;

    ActDates(Settings settings, SchoolClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param field key of the day, of which faults are told
     * @param reasonField key of the reason for recording late
     * @throws InvalidFields if the day is missing, ahead or too long ago, or the reason is missing
     */
    LocalDate check(Map<String, Object> values, String field, String reasonField) {
        var day = PartyMembership.day(values, field);
        if (day == null) {
            throw new InvalidFields(field, "field.required", Map.of());
        }
        if (day.isAfter(clock.today())) {
            throw new InvalidFields(field, "party-membership.act.future", Map.of("today", clock.today()));
        }
        checkAge(day, field);
        if (lateDays(day) > 0 && PartyMembership.text(values, reasonField).isEmpty()) {
            throw new InvalidFields(reasonField, "party-membership.act.reason", Map.of());
        }
        return day;
    }

    /** @throws InvalidFields if the day is too long ago to be recorded at all */
    void checkAge(LocalDate day, String field) {
        int most = settings.number(PartyMembership.LATE_DAYS);
        if (day.isBefore(clock.today().minusDays(most))) {
            throw new InvalidFields(field, "party-membership.act.old", Map.of("days", most));
        }
    }

    /** Days between the act and its recording now. */
    int lateDays(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(day, clock.today());
    }
}
