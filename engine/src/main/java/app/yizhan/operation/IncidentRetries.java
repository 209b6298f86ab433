package app.yizhan.operation;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.form.PlainText;
import app.yizhan.operation.internal.IncidentMapper;
import app.yizhan.operation.internal.IncidentMapper.CauseRow;
import app.yizhan.operation.internal.IncidentMapper.JobRow;
import app.yizhan.operation.internal.IncidentMapper.RetryRow;
import app.yizhan.organisation.People;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.Once;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** An administrator lets steps that failed try again, with a note of what was mended; the steps run in the background. */
@Service
public class IncidentRetries {

    private static final int TRIES = 3;
    private static final int CHUNK = 200;
    private static final int NOTE_LIMIT = 500;

    /** @param cases that stood and have another try */
    public record Answer(int cases) {}

    /**
     * What is kept for a call that comes again: it lets nothing try that stopped later, and finishes what was interrupted.
     *
     * @param until those that stood then are meant
     */
    record Asked(int cases, LocalDateTime until) {}

    private final Incidents incidents;
    private final IncidentMapper mapper;
    private final ManagementService management;
    private final RequestsById requests;
    private final People people;
    private final Audit audit;
    private final Once once;
    private final Retries retries;
    private final SchoolClock clock;

    IncidentRetries(
            Incidents incidents,
            IncidentMapper mapper,
            ManagementService management,
            RequestsById requests,
            People people,
            Audit audit,
            Once once,
            Retries retries,
            SchoolClock clock) {
        this.incidents = incidents;
        this.mapper = mapper;
        this.management = management;
        this.requests = requests;
        this.people = people;
        this.audit = audit;
        this.once = once;
        this.retries = retries;
        this.clock = clock;
    }

    /**
     * Lets chosen ones try again; those that are over already are left out.
     *
     * @param ids at most 200
     * @param note at most 500 characters, or null
     * @throws NotFound if the person is no administrator
     * @throws Refusal INCIDENT_OVER if all of them are over
     */
    public Answer retry(Collection<String> ids, @Nullable String note, @Nullable String requestKey, String personId) {
        var words = checked(note, personId);
        var asked = ids.stream().distinct().sorted().limit(CHUNK).toList();
        var body = Map.of("ids", asked, "note", String.valueOf(words));
        return run(
                requestKey,
                body,
                personId,
                () -> again(asked.isEmpty() ? List.of() : mapper.jobs(asked), words, personId));
    }

    /**
     * Lets all that stand for one cause try again, some hundred in a transaction. The same key once more gives the first answer.
     *
     * @param cause id of an {@link IncidentCause}
     */
    public Answer retryAll(String cause, @Nullable String note, @Nullable String requestKey, String personId) {
        var words = checked(note, personId);
        var row = incidents.row(cause);
        var body = Map.of("cause", cause, "note", String.valueOf(words));
        var asked = retries.run(
                () -> once.run(personId, requestKey, "incident retry", body, Asked.class, () -> asked(row)));
        row.ifPresent(standing -> all(standing, asked.until(), words, personId));
        return new Answer(asked.cases());
    }

    private Asked asked(Optional<CauseRow> row) {
        var until = clock.now();
        int cases = row.map(cause -> mapper.countOf(cause, until)).orElse(0);
        if (cases == 0) {
            throw over();
        }
        return new Asked(cases, until);
    }

    /** What was let try again stands no more, and if it fails again it stands since later: each of them is taken once. */
    private void all(CauseRow cause, LocalDateTime until, @Nullable String note, String personId) {
        int asked = CHUNK;
        while (asked == CHUNK) {
            asked = retries.run(() -> {
                var jobs = mapper.jobsOf(cause, until, CHUNK);
                again(jobs, note, personId);
                return jobs.size();
            });
        }
    }

    private static Refusal over() {
        return new Refusal(Refusal.Kind.CONFLICT, "INCIDENT_OVER", Map.of());
    }

    private @Nullable String checked(@Nullable String note, String personId) {
        if (!people.hasRole(personId, "ADMIN")) {
            throw new NotFound("incident");
        }
        var words = PlainText.words("note", note, NOTE_LIMIT);
        return words.isEmpty() ? null : words;
    }

    private Answer run(@Nullable String key, Map<String, ?> body, String personId, Supplier<Integer> act) {
        return retries.run(() -> once.run(personId, key, "incident retry", body, Answer.class, () -> {
            int cases = act.get();
            if (cases == 0) {
                throw over();
            }
            return new Answer(cases);
        }));
    }

    /** Own rows are locked before those of the engine, as everybody does who acts on a case. */
    private int again(List<JobRow> jobs, @Nullable String note, String personId) {
        if (jobs.isEmpty()) {
            return 0;
        }
        requests.lock(jobs.stream().map(JobRow::requestId).toList());
        var standing = mapper.jobs(jobs.stream().map(JobRow::id).toList());
        if (standing.isEmpty()) {
            return 0;
        }
        management.setJobRetries(standing.stream().map(JobRow::jobId).toList(), TRIES);
        mapper.insertRetries(standing.stream()
                .map(job ->
                        new RetryRow(TimeOrderedId.next(), job.requestId(), job.element(), clock.now(), personId, note))
                .toList());
        record(standing, note, personId);
        return standing.size();
    }

    private void record(List<JobRow> jobs, @Nullable String note, String personId) {
        var first = jobs.getFirst();
        Map<String, Object> facts = new TreeMap<>();
        facts.put("service", first.service());
        facts.put("step", first.element());
        facts.put("cases", jobs.size());
        boolean one = jobs.size() == 1;
        audit.record(
                one ? first.requestId() : Audit.SYSTEM, // whose note goes when the case's words go
                personId,
                "case.retried",
                one ? first.requestId() : first.service(),
                facts,
                note == null ? Map.of() : Map.of("note", note));
    }
}
