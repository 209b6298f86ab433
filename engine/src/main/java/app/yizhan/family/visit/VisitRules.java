package app.yizhan.family.visit;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.Request;
import app.yizhan.request.ServiceRules;
import app.yizhan.request.Submission;
import app.yizhan.setting.Settings;
import app.yizhan.visiting.DoorMark;
import app.yizhan.visiting.DoorMarks;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A visit has taken place, and not long ago. */
@Component
class VisitRules implements ServiceRules {

    private final Settings settings;
    private final DoorMarks marks;
    private final SchoolClock clock;

    VisitRules(Settings settings, DoorMarks marks, SchoolClock clock) {
        this.settings = settings;
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public String service() {
        return Visit.KEY;
    }

    @Override
    public void check(Submission submission) {
        var at = Visit.visitedAt(submission.values());
        if (at.isAfter(clock.now())) {
            throw new InvalidFields(Visit.VISITED_AT, "visit.at.future", Map.of());
        }
        int days = settings.number(Visit.RECORD_DAYS);
        if (at.isBefore(clock.now().minusDays(days))) {
            throw new InvalidFields(Visit.VISITED_AT, "visit.at.old", Map.of("days", days));
        }
    }

    /** When the visitor came and went, where they scanned the codes at the doors. */
    @Override
    public Map<String, Object> computed(Submission submission) {
        var values = submission.values();
        var day = Visit.visitedAt(values).toLocalDate();
        Map<String, Object> stay = new HashMap<>();
        marks.during(submission.author().id(), Visit.rooms(values), day).ifPresent(mark -> {
            stay.put(Visit.ENTERED_AT, minute(mark.inAt()));
            if (mark.outAt() != null) {
                stay.put(Visit.LEFT_AT, minute(mark.outAt()));
            }
        });
        return stay;
    }

    private static String minute(LocalDateTime at) {
        return at.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    @Override
    public void hold(Submission submission) {}

    @Override
    public Map<String, Object> known(Person applicant) {
        var here = marks.open(applicant.id()).map(DoorMark::inAt);
        return Map.of(Visit.VISITED_AT, minute(here.orElse(clock.now())));
    }

    @Override
    public void checkBefore(Request request, String step, Map<String, Object> values) {}
}
