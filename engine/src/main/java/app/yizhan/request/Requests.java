package app.yizhan.request;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.catalog.Families;
import app.yizhan.catalog.Family;
import app.yizhan.form.FormField;
import app.yizhan.form.Forms;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.Units;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.internal.RequestMapper;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Submitting: one transaction from the idempotency key to the engine's first wait state. */
@Service
public class Requests {

    private final RequestMapper requests;
    private final Families families;
    private final Forms forms;
    private final People people;
    private final Units units;
    private final Starters starters;
    private final SubmittedCase submittedCase;
    private final RequestNumbers numbers;
    private final Drafts drafts;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    Requests(
            RequestMapper requests,
            Families families,
            Forms forms,
            People people,
            Units units,
            Starters starters,
            SubmittedCase submittedCase,
            RequestNumbers numbers,
            Drafts drafts,
            Once once,
            Retries retries,
            SchoolClock clock) {
        this.requests = requests;
        this.families = families;
        this.forms = forms;
        this.people = people;
        this.units = units;
        this.starters = starters;
        this.submittedCase = submittedCase;
        this.numbers = numbers;
        this.drafts = drafts;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Hands a form in.
     *
     * @param data raw values by field key
     * @throws NotFound if the person may not start the service
     * @throws app.yizhan.refusal.InvalidFields naming every wrong or missing field
     * @throws app.yizhan.refusal.Refusal if a hard constraint of the service stands against it
     */
    public Submitted submit(String service, Map<String, ?> data, @Nullable String requestKey, String personId) {
        families.find(service).ifPresent(family -> numbers.begin(family.line()));
        return retries.run(() -> once.run(
                personId, requestKey, "submit " + service, data, Submitted.class, () -> submitOnce(service, data, personId)));
    }

    private Submitted submitOnce(String service, Map<String, ?> data, String personId) {
        var applicant = people.get(personId);
        var family = families.find(service)
                .filter(f -> starters.mayStart(f, applicant))
                .orElseThrow(() -> new NotFound("service"));
        var values = forms.read(family.startForm(), data, writable(family), personId, Map.of());
        var id = TimeOrderedId.next();
        var submission = new Submission(id, applicant, values, false);
        submittedCase.check(family, submission);
        var request = head(id, family, applicant);
        requests.insert(request);
        submittedCase.begin(family, request, submission);
        drafts.discard(personId, service);
        return new Submitted(id, request.number(), RequestStatus.RUNNING);
    }

    /** What the applicant fills in: every field that the system does not compute. */
    static Set<String> writable(Family family) {
        return family.startForm().fields().stream()
                .filter(f -> !f.computed())
                .map(FormField::key)
                .collect(Collectors.toSet());
    }

    private Request head(String id, Family family, Person applicant) {
        var unit = units.unitOf(applicant);
        var college = unit.flatMap(u -> units.collegeOf(u.id()));
        return new Request(
                id,
                numbers.next(family.line()),
                family.key(),
                null,
                null,
                applicant.id(),
                applicant.name(),
                unit.map(Unit::id).orElse(null),
                unit.map(Unit::name).orElse(null),
                college.map(Unit::id).orElse(null),
                RequestStatus.RUNNING,
                null,
                1,
                clock.now(),
                null);
    }
}
