package app.yizhan.escalation;

import app.yizhan.calendar.Gap;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.notification.TextRef;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Roles;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the administrators what the calendar lacks, once a month for each gap until it is closed. */
@Component
class CalendarAlarm {

    static final String KIND = "calendar-gap";

    private final WorkingCalendar calendar;
    private final People people;
    private final Notifications notifications;
    private final SchoolClock clock;

    CalendarAlarm(WorkingCalendar calendar, People people, Notifications notifications, SchoolClock clock) {
        this.calendar = calendar;
        this.people = people;
        this.notifications = notifications;
        this.clock = clock;
    }

    @Transactional
    void look() {
        var gaps = calendar.gaps();
        List<Person> admins = gaps.isEmpty() ? List.of() : people.holders(Principal.school(Roles.ADMIN));
        admins.forEach(admin -> gaps.forEach(gap -> tell(admin.id(), gap)));
    }

    private void tell(String adminId, Gap gap) {
        var month = YearMonth.from(clock.today());
        var what = gap.kind() == Gap.Kind.YEAR ? gap.what() : "";
        var missing = new TextRef("calendar.gap." + gap.kind(), Map.of("what", gap.what()));
        notifications.tell(new Notice(
                KIND,
                adminId,
                Map.of("missing", missing, "path", "/calendar"),
                null,
                null,
                false,
                String.join(":", KIND, gap.kind().name(), what, month.toString(), adminId),
                null));
    }

    /** When it looks. */
    @Component
    @ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
    static class Daily {

        private final CalendarAlarm alarm;

        Daily(CalendarAlarm alarm) {
            this.alarm = alarm;
        }

        @Scheduled(initialDelayString = "PT3M", fixedDelayString = "P1D")
        void everyDay() {
            alarm.look();
        }
    }
}
