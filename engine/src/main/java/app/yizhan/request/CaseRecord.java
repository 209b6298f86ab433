package app.yizhan.request;

import app.yizhan.audit.Audit;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.calendar.TimeOrderedId;
import app.yizhan.organisation.Absentee;
import app.yizhan.organisation.Person;
import app.yizhan.request.internal.CaseMapper;
import app.yizhan.request.internal.CaseMapper.TimelineRow;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writes what happened to a case, for people and for the audit alike, in the transaction in which it happened. */
@Service
public class CaseRecord {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /**
     * What happened.
     *
     * @param action e.g. APPROVED; its sentence is the text {@code timeline.<action>}
     * @param actor null for the system
     * @param capacity principal through which the actor acted
     * @param actingFor whom the actor stood in for
     */
    public record Entry(
            String action,
            @Nullable Person actor,
            @Nullable String capacity,
            @Nullable String step,
            @Nullable String slotId,
            @Nullable String opinion,
            Map<String, ?> detail,
            @Nullable Absentee actingFor) {

        public Entry(
                String action,
                @Nullable Person actor,
                @Nullable String capacity,
                @Nullable String step,
                @Nullable String slotId,
                @Nullable String opinion,
                Map<String, ?> detail) {
            this(action, actor, capacity, step, slotId, opinion, detail, null);
        }

        public static Entry bySystem(String action, @Nullable String step, Map<String, ?> detail) {
            return new Entry(action, null, null, step, null, null, detail);
        }

        public static Entry by(Person actor, String action, Map<String, ?> detail) {
            return new Entry(action, actor, null, null, null, null, detail);
        }
    }

    private final CaseMapper mapper;
    private final Audit audit;
    private final SchoolClock clock;
    private final JsonMapper json;

    CaseRecord(CaseMapper mapper, Audit audit, SchoolClock clock, JsonMapper json) {
        this.mapper = mapper;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /** The first of a new case. */
    void begin(String requestId, Entry entry) {
        audit.begins(requestId);
        add(requestId, entry);
    }

    public void add(String requestId, Entry entry) {
        var actorId = entry.actor() == null ? null : entry.actor().id();
        mapper.addTimeline(new TimelineRow(
                TimeOrderedId.next(),
                requestId,
                clock.now(),
                entry.action(),
                actorId,
                entry.actor() == null ? null : entry.actor().name(),
                entry.capacity(),
                entry.actingFor() == null ? null : entry.actingFor().name(),
                entry.step(),
                entry.slotId(),
                entry.opinion(),
                json.writeValueAsString(entry.detail())));
        Map<String, String> personal = entry.opinion() == null ? Map.of() : Map.of("opinion", entry.opinion());
        audit.record(requestId, actorId, entry.action(), entry.step(), facts(entry), personal);
    }

    private static Map<String, Object> facts(Entry entry) {
        Map<String, Object> facts = new HashMap<>(entry.detail());
        if (entry.capacity() != null) {
            facts.put("capacity", entry.capacity());
        }
        if (entry.actingFor() != null) {
            facts.put("actingFor", entry.actingFor().id());
        }
        if (entry.slotId() != null) {
            facts.put("slot", entry.slotId());
        }
        return facts;
    }

    /** Whether anybody but the person and the system did something to the case. */
    public boolean anotherActedSince(String requestId, String personId, LocalDateTime since) {
        return mapper.anotherActedSince(requestId, personId, since);
    }

    public List<TimelineEntry> of(String requestId) {
        return mapper.timeline(requestId).stream()
                .map(r -> new TimelineEntry(
                        r.id(),
                        r.at(),
                        r.action(),
                        r.actorId(),
                        r.actorName(),
                        r.capacity(),
                        r.actingFor(),
                        r.step(),
                        r.slotId(),
                        r.opinion(),
                        json.readValue(r.detail(), OBJECT)))
                .toList();
    }
}
