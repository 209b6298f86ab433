package app.yizhan.family.leave;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.family.leave.internal.LeaveMapper.Period;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.AssignmentContext;
import app.yizhan.organisation.AssignmentRules;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells people about a leave: who, from when, until when and whom to call. Never why, and never of which type it is. */
@Component
class LeaveNotices {

    static final String COUNSELOR = "counselor-of-student";
    static final String COUNSELOR_AND_COLLEGE = "counselor-of-student, college-office";

    /** About somebody who may be missing, or who leaves in a moment: not to be kept for the morning. */
    private static final Set<String> URGENT = Set.of(
            LeaveNoticeKinds.LATE,
            LeaveNoticeKinds.LATE_YOU,
            LeaveNoticeKinds.OVERDUE,
            LeaveNoticeKinds.GOES_ON,
            LeaveNoticeKinds.UNDECIDED);

    private final Notifications notifications;
    private final AssignmentRules rules;
    private final RequestValues values;
    private final People people;
    private final SchoolClock clock;

    LeaveNotices(
            Notifications notifications,
            AssignmentRules rules,
            RequestValues values,
            People people,
            SchoolClock clock) {
        this.notifications = notifications;
        this.rules = rules;
        this.values = values;
        this.people = people;
        this.clock = clock;
    }

    void tellStudent(String kind, Request request, Period period) {
        tell(kind, request, period, List.of(request.applicantId()));
    }

    /** Whoever a rule finds, e.g. the counselor; the student never. */
    void tellFound(String kind, Request request, Period period, String rule) {
        tell(kind, request, period, found(request, rule));
    }

    /** Whoever a rule finds, who hears of it and may not open the request. */
    void tellOnly(String kind, Request request, Period period, String rule) {
        tell(kind, request, period, found(request, rule), null);
    }

    void tell(String kind, Request request, Period period, Collection<String> persons) {
        tell(kind, request, period, persons, request.id());
    }

    private List<String> found(Request request, String rule) {
        var context = new AssignmentContext(people.get(request.applicantId()), values.current(request), clock.today());
        return rules.resolve(rule, context).principals().stream()
                .flatMap(principal -> people.holders(principal).stream())
                .map(Person::id)
                .filter(id -> !id.equals(request.applicantId()))
                .distinct()
                .toList();
    }

    private void tell(String kind, Request request, Period period, Collection<String> persons, @Nullable String opens) {
        Map<String, Object> args = new HashMap<>();
        args.put("number", request.number());
        args.put("applicant", request.applicantName());
        args.put("from", period.startAt());
        args.put("to", period.endAt());
        args.put("phone", values.current(request).getOrDefault(Leave.PHONE, "–"));
        if (kind.equals(LeaveNoticeKinds.BACK_STAFF)) {
            args.put("path", "/door-returns"); // where it is taken back if it was somebody else
        }
        // what a student was granted they hear once, whatever doors saw meanwhile
        var about = kind.equals(LeaveNoticeKinds.GRANTED) ? said(kind, request, period) : anew(kind, request, period);
        persons.forEach(person -> notifications.tell(
                new Notice(kind, person, args, opens, null, URGENT.contains(kind), about + ":" + person, null)));
    }

    /** What the doors should know; access control takes it when it is there. */
    void tellGate(String event, Request request, Period period) {
        notifications.gate(
                event,
                Map.of(
                        "person", people.get(request.applicantId()).number(),
                        "from", period.startAt(),
                        "to", period.endAt()),
                request.id(),
                anew(event, request, period));
    }

    /** An extended leave is told anew: the end is part of what is told. */
    private static String said(String what, Request request, Period period) {
        return what + ":" + request.id() + ":" + period.endAt();
    }

    /** So is one that goes on since a door saw somebody else (docs/decisions/0048). */
    private static String anew(String what, Request request, Period period) {
        var said = said(what, request, period);
        return period.doorsFrom() == null ? said : said + ":" + period.doorsFrom();
    }
}
