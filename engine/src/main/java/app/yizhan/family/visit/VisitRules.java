package app.yizhan.family.visit;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Person;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.Request;
import app.yizhan.request.ServiceRules;
import app.yizhan.request.Submission;
import app.yizhan.setting.Settings;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A visit has taken place, and not long ago. */
@Component
class VisitRules implements ServiceRules {

    private final Settings settings;
    private final SchoolClock clock;

    VisitRules(Settings settings, SchoolClock clock) {
        this.settings = settings;
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

    @Override
    public Map<String, Object> computed(Submission submission) {
        return Map.of();
    }

    @Override
    public void hold(Submission submission) {}

    @Override
    public Map<String, Object> known(Person applicant) {
        return Map.of(
                Visit.VISITED_AT, clock.now().truncatedTo(ChronoUnit.MINUTES).toString());
    }

    @Override
    public void checkBefore(Request request, String step, Map<String, Object> values) {}
}
