package app.yizhan.operation;

import app.yizhan.calendar.SchoolClock;
import app.yizhan.operation.internal.JobMapper;
import app.yizhan.operation.internal.JobMapper.JobRow;
import app.yizhan.request.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the engine does by itself: timers and steps that go on with a case. The caller has made sure that an administrator asks. */
@Service
public class EngineJobList {

    private static final int MOST = 200;

    private final JobMapper mapper;
    private final SchoolClock clock;

    EngineJobList(JobMapper mapper, SchoolClock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    public EngineJob.Counts counts() {
        return mapper.counts(clock.now());
    }

    /**
     * In the order of their times.
     *
     * @param cursor of the page before, or null
     * @param limit at most 200
     */
    public Page<EngineJob> list(EngineJob.State state, @Nullable String cursor, int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var after = Cursor.read(cursor);
        var rows = mapper.list(state, clock.now(), after.at(), after.id(), most + 1);
        var page = rows.stream().limit(most).toList();
        var last = rows.size() > most ? page.getLast() : null;
        return new Page<>(
                page.stream().map(EngineJobList::job).toList(),
                last == null ? null : new Cursor(last.at(), last.id()).toString());
    }

    private static EngineJob job(JobRow row) {
        return new EngineJob(
                row.id(),
                row.requestId(),
                row.number(),
                row.service(),
                row.definitionId(),
                row.element(),
                row.timer(),
                row.state(),
                row.dueAt(),
                row.retries());
    }
}
