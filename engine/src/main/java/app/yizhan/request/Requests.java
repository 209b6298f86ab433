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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

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
    private final Filing filing;
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
            Filing filing,
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
        this.filing = filing;
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
        families.find(service).ifPresent(family -> numbers.setAside(family.number()));
        return retries.run(() -> once.run(
                filing.keyHolder(service, personId, requestKey),
                requestKey,
                "submit " + service,
                data,
                Submitted.class,
                () -> {
                    var submitted = submitOnce(service, data, people.get(personId), null);
                    drafts.discard(personId, service);
                    return submitted;
                }));
    }

    /**
     * The same by a clerk of a service window: the student is the applicant, with whatever that allows and forbids. Fields that ask for
     * the applicant's own signature are left out, the signed sheet stands for them. Whether the clerk may is the caller's question.
     *
     * @param then what is kept of it beside the request, in the same transaction
     */
    public Submitted submitFor(
            Person applicant,
            String service,
            Map<String, ?> data,
            @Nullable String requestKey,
            WindowClerk clerk,
            Consumer<Submitted> then) {
        families.find(service).ifPresent(family -> numbers.setAside(family.number()));
        return retries.run(() -> once.run(
                clerk.person().id(),
                requestKey,
                "submit " + service + " for " + applicant.id(),
                Map.of("data", data, "sheet", clerk.sheetId()),
                Submitted.class,
                () -> {
                    var submitted = submitOnce(service, data, applicant, clerk);
                    then.accept(submitted);
                    return submitted;
                }));
    }

    /**
     * Opens a case of the service by the system, about a person who becomes its applicant; in the caller's transaction. A service
     * that keeps its applicants to itself files it under an alias.
     *
     * @param values of its start form, right by the hand of whoever opens it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Submitted open(String service, Map<String, Object> values, String applicantId) {
        var applicant = people.get(applicantId);
        var family = families.latest(service);
        var author = filing.author(family, applicant, values);
        return begin(family, new Submission(TimeOrderedId.next(), applicant, author, values, false), null);
    }

    private Submitted begin(Family family, Submission submission, @Nullable WindowClerk clerk) {
        var request = head(submission.requestId(), family, submission.author(), clerk);
        requests.insert(request);
        boolean runs = submittedCase.begin(family, request, submission, clerk);
        var status = runs
                ? RequestStatus.RUNNING
                : requests.find(request.id()).orElseThrow().status();
        return new Submitted(request.id(), request.number(), status);
    }

    private Submitted submitOnce(String service, Map<String, ?> data, Person applicant, @Nullable WindowClerk clerk) {
        var family = families.find(service)
                .filter(f -> starters.mayStart(f, applicant))
                .orElseThrow(() -> new NotFound("service"));
        starters.checkOpen(family);
        var writer = clerk == null ? applicant : clerk.person();
        var asked = clerk == null ? writable(family) : writableAtWindow(family);
        var values = forms.read(family.startForm(), data, asked, writer.id(), Map.of());
        var id = TimeOrderedId.next();
        submittedCase.check(family, new Submission(id, applicant, values, false));
        var author = filing.author(family, applicant, values);
        filing.give(values.values(), writer.id(), applicant.id());
        return begin(family, new Submission(id, applicant, author, values, false), clerk);
    }

    /** What the applicant fills in: every field that the system does not compute. */
    static Set<String> writable(Family family) {
        return family.startForm().fields().stream()
                .filter(f -> !f.computed())
                .map(FormField::key)
                .collect(Collectors.toSet());
    }

    /** The same at a service window: nobody signs for another. */
    static Set<String> writableAtWindow(Family family) {
        var asked = writable(family);
        family.startForm().fields().stream().filter(FormField::isSignature).forEach(f -> asked.remove(f.key()));
        return asked;
    }

    /** An alias belongs to no unit: neither class nor college is written. */
    private Request head(String id, Family family, Person applicant, @Nullable WindowClerk clerk) {
        var unit = units.unitOf(applicant);
        var college = unit.flatMap(u -> units.collegeOf(u.id()));
        return new Request(
                id,
                numbers.next(family.number()),
                family.key(),
                family.definitionId(),
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
                null,
                clerk == null ? null : clerk.person().id());
    }
}
