package app.yizhan.family.leave;

import app.yizhan.access.Passage;
import app.yizhan.access.PassageListener;
import app.yizhan.family.leave.internal.LeaveMapper;
import app.yizhan.family.leave.internal.LeaveMapper.Period;
import app.yizhan.organisation.Chunks;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import app.yizhan.setting.Settings;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whoever comes in through a door when their leave is about to end, or later, is back: the return is registered as of that moment, and
 * the student is told. An earlier entry is not taken for it; which door it was is written nowhere (docs/decisions/0045).
 */
@Component
class ReturnsByDoor implements PassageListener {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnsByDoor.class);
    private static final String ENTRY_SEEN = "Msg_EntrySeen";

    private final LeaveMapper mapper;
    private final RequestsById requests;
    private final CaseRecord record;
    private final LeaveNotices notices;
    private final RuntimeService runtime;
    private final Retries retries;
    private final Settings settings;

    ReturnsByDoor(
            LeaveMapper mapper,
            RequestsById requests,
            CaseRecord record,
            LeaveNotices notices,
            RuntimeService runtime,
            Retries retries,
            Settings settings) {
        this.mapper = mapper;
        this.requests = requests;
        this.record = record;
        this.notices = notices;
        this.runtime = runtime;
        this.retries = retries;
        this.settings = settings;
    }

    /** A leave that cannot be closed is left to the student and the counselor; the others are. */
    @Override
    public void passed(List<Passage> passages) {
        Map<String, List<LocalDateTime>> entries = new HashMap<>();
        passages.stream()
                .filter(Passage::isEntry)
                .forEach(entry -> entries.computeIfAbsent(entry.personId(), id -> new ArrayList<>())
                        .add(entry.at()));
        Map<String, LocalDateTime> back = new TreeMap<>();
        Chunks.each(
                List.copyOf(entries.keySet()),
                some -> mapper.grantedOf(some)
                        .forEach(leave -> entries.get(leave.studentId()).stream()
                                .filter(at -> isReturn(leave, at))
                                .findFirst()
                                .ifPresent(at -> back.put(leave.requestId(), at))));
        back.forEach((request, at) -> {
            try {
                retries.run(() -> close(request, at));
            } catch (RuntimeException e) {
                LOG.error("The return from leave {} could not be registered", request, e);
            }
        });
    }

    private boolean isReturn(Period leave, LocalDateTime at) {
        return leave.isGranted()
                && !at.isBefore(leave.startAt())
                && !at.isBefore(leave.endAt().minusHours(settings.number(Leave.ENTRY_HOURS)));
    }

    /** @return whether it was closed; a case of an older model waits for the student */
    private boolean close(String requestId, LocalDateTime at) {
        var request = requests.lock(requestId);
        var leave = mapper.find(requestId).orElseThrow();
        if (!isReturn(leave, at) || !waits(request)) {
            return false;
        }
        mapper.back(requestId, at);
        record.add(requestId, CaseRecord.Entry.bySystem("ENTRY_SEEN", null, Map.of()));
        notices.tellStudent(LeaveNoticeKinds.BACK, request, leave);
        runtime.createMessageCorrelation(ENTRY_SEEN)
                .processInstanceId(String.valueOf(request.instanceId()))
                .correlate();
        return true;
    }

    private boolean waits(Request request) {
        return runtime.createExecutionQuery()
                        .processInstanceId(String.valueOf(request.instanceId()))
                        .messageEventSubscriptionName(ENTRY_SEEN)
                        .count()
                > 0;
    }
}
