package app.yizhan.operation;

import app.yizhan.audit.Audit;
import app.yizhan.operation.Incident.Retried;
import app.yizhan.operation.Incident.Technical;
import app.yizhan.operation.internal.IncidentMapper;
import app.yizhan.operation.internal.IncidentMapper.CauseRow;
import app.yizhan.operation.internal.IncidentMapper.IncidentRow;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.ProgramSaid;
import app.yizhan.request.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases that stand because a step of the system failed and has no try left; the caller has made sure that an administrator asks. */
@Service
public class Incidents {

    private static final int CAUSES = 100;
    private static final int MOST = 200;

    private final IncidentMapper mapper;
    private final ManagementService management;
    private final Audit audit;

    Incidents(IncidentMapper mapper, ManagementService management, Audit audit) {
        this.mapper = mapper;
        this.management = management;
        this.audit = audit;
    }

    /** What failed in the same way together, most cases first; at most 100. */
    public List<IncidentCause> causes() {
        return mapper.causes(CAUSES).stream().map(Incidents::cause).toList();
    }

    /**
     * Oldest first.
     *
     * @param cause id of a cause; null: of all
     * @param cursor of the page before, or null
     * @param limit at most 200
     */
    public Page<Incident> list(@Nullable String cause, @Nullable String cursor, int limit) {
        var row = cause == null ? Optional.<CauseRow>empty() : row(cause);
        if (cause != null && row.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        int most = Math.clamp(limit, 1, MOST);
        var after = Cursor.read(cursor);
        var rows = mapper.list(row.orElse(null), new IncidentMapper.Place(after.at(), after.id()), most + 1);
        var page = rows.stream().limit(most).map(Incidents::incident).toList();
        var last = rows.size() > most ? page.getLast() : null;
        return new Page<>(page, last == null ? null : new Cursor(last.since(), last.id()).toString());
    }

    /** Of one request. */
    public List<Incident> of(String requestId) {
        return mapper.ofRequest(requestId).stream().map(Incidents::incident).toList();
    }

    /**
     * What the program said; that it was read is in the record of the case.
     *
     * @throws NotFound if the incident is over
     */
    @Transactional
    public Technical technical(String incidentId, String personId) {
        var job = mapper.job(incidentId).orElseThrow(() -> new NotFound("incident"));
        var trace = Optional.ofNullable(management.getJobExceptionStacktrace(job.jobId()));
        audit.record(
                job.requestId(), personId, "incident.read", job.requestId(), Map.of("step", job.element()), Map.of());
        return new Technical(ProgramSaid.message(job.message()), ProgramSaid.trace(trace.orElse("")));
    }

    /** The cause with an id, as long as one of its cases stands. */
    Optional<CauseRow> row(String cause) {
        return mapper.causes(CAUSES).stream()
                .filter(row -> id(row).equals(cause))
                .findFirst();
    }

    private static IncidentCause cause(CauseRow row) {
        return new IncidentCause(
                id(row),
                row.service(),
                row.definitionId(),
                row.element(),
                IncidentWhy.of(row.said()),
                row.cases(),
                row.since());
    }

    private static String id(CauseRow row) {
        var text = row.service() + '\n' + row.element() + '\n' + row.said();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static Incident incident(IncidentRow row) {
        var last = row.retriedAt() == null
                ? null
                : new Retried(
                        row.retriedAt(),
                        String.valueOf(row.retriedBy()),
                        String.valueOf(row.retriedName()),
                        row.note());
        return new Incident(
                row.id(),
                row.requestId(),
                row.number(),
                row.service(),
                row.definitionId(),
                row.element(),
                row.since(),
                IncidentWhy.of(row.message()),
                last);
    }
}
