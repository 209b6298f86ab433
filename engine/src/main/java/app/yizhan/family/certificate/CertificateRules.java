package app.yizhan.family.certificate;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.housing.Beds;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Units;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.request.Request;
import app.yizhan.request.ServiceRules;
import app.yizhan.request.Submission;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the directory and the beds say of whoever asks; the family's table makes of it whether a certificate is issued at once. */
@Component
class CertificateRules implements ServiceRules {

    /** These may be named in titles and lists; that somebody asks for another may say something about them. */
    private static final Set<String> NAMED = Set.of("ENROLMENT", "RESIDENCE", "TRANSCRIPT");

    private final Units units;
    private final Beds beds;
    private final SchoolClock clock;

    CertificateRules(Units units, Beds beds, SchoolClock clock) {
        this.units = units;
        this.beds = beds;
        this.clock = clock;
    }

    @Override
    public String service() {
        return "certificate";
    }

    @Override
    public void check(Submission submission) {
        if (!(submission.values().get("copies") instanceof Long)) {
            throw new InvalidFields("copies", "field.type.number", Map.of());
        }
    }

    @Override
    public Map<String, Object> computed(Submission submission) {
        var applicant = submission.applicant();
        Map<String, Object> computed = new HashMap<>();
        computed.put("enrolled", isEnrolled(applicant));
        computed.put("housed", beds.bedOf(applicant.id(), clock.today()).isPresent());
        var type = submission.values().get("type");
        if (type != null && NAMED.contains(type.toString())) {
            computed.put("kind", type);
        }
        return computed;
    }

    private boolean isEnrolled(Person person) {
        return person.isStudent()
                && !person.hasLeft(clock.today())
                && units.unitOf(person)
                        .flatMap(unit -> units.collegeOf(unit.id()))
                        .isPresent();
    }

    @Override
    public void hold(Submission submission) {}

    @Override
    public void checkBefore(Request request, String step, Map<String, Object> values) {}
}
