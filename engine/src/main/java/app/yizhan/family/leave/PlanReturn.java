package app.yizhan.family.leave;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.WorkDuration;
import app.yizhan.calendar.WorkingCalendar;
import app.yizhan.camunda.ModelStep;
import app.yizhan.catalog.Families;
import app.yizhan.family.leave.internal.LeaveMapper.Period;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import app.yizhan.setting.Settings;
import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Sets the times of the return from the end of the leave, at first and after each extension, and tells the student. */
@ModelStep(
        key = "plan-return",
        writes = {"remindAt", "callAt", "overdueAt", "closeAt"})
public class PlanReturn implements JavaDelegate {

    private static final int REMIND_HOURS = 12;
    private static final int CALL_HOURS = 2;
    private static final int OVERDUE_HOURS = 24;
    private static final WorkDuration NEXT_WORKING_DAY = WorkDuration.parse("1wd");

    private final RequestsById requests;
    private final RequestValues values;
    private final Families families;
    private final Leaves leaves;
    private final LeaveNotices notices;
    private final WorkingCalendar calendar;
    private final Settings settings;
    private final SchoolClock clock;

    PlanReturn(
            RequestsById requests,
            RequestValues values,
            Families families,
            Leaves leaves,
            LeaveNotices notices,
            WorkingCalendar calendar,
            Settings settings,
            SchoolClock clock) {
        this.requests = requests;
        this.values = values;
        this.families = families;
        this.leaves = leaves;
        this.notices = notices;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var period = leaves.of(request);
        var end = period.endAt();
        values.write(
                request.id(),
                request.turn(),
                families.of(execution.getProcessDefinitionId()).startForm(),
                Map.of(Leave.RETURN_BY, end.toString()),
                request.applicantId());
        execution.setVariables(Map.of(
                "remindAt", remindAt(end).toString(),
                "callAt", end.plusHours(CALL_HOURS).toString(),
                "overdueAt", end.plusHours(OVERDUE_HOURS).toString(),
                "closeAt", closeAt(period).toString()));
        notices.tellStudent(LeaveNoticeKinds.GRANTED, request, period);
    }

    /** Half a day before; for a leave that is shorter, an hour before. */
    private LocalDateTime remindAt(LocalDateTime end) {
        var halfADay = end.minusHours(REMIND_HOURS);
        return halfADay.isAfter(clock.now()) ? halfADay : end.minusHours(1);
    }

    /**
     * The last of the days in which a late return is taken; of a leave that goes on since a door saw somebody else not before the end
     * of the next working day, so that counselor and student have time for what they are asked for at once (docs/decisions/0048).
     */
    private LocalDateTime closeAt(Period period) {
        var end = period.endAt();
        var window = WorkDuration.parse(settings.number(Leave.LATE_RETURN_DAYS) + "wd");
        var usual = later(calendar.due(end, window).at(), end.plusHours(OVERDUE_HOURS + 1));
        return period.doorsFrom() == null
                ? usual
                : later(
                        usual,
                        calendar.due(period.doorsFrom(), NEXT_WORKING_DAY).at());
    }

    private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
        return a.isAfter(b) ? a : b;
    }
}
