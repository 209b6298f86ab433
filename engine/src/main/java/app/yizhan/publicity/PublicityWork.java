package app.yizhan.publicity;

import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.publicity.internal.ObjectionRow;
import app.yizhan.publicity.internal.PublicityMapper;
import app.yizhan.publicity.internal.PublicityRow;
import app.yizhan.publicity.internal.SubjectRow;
import app.yizhan.request.Retries;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says once when the time of a notice is over, and when an objection should have been verified. It concludes nothing: people do. */
@Component
class PublicityWork implements DueWork {

    private final PublicityMapper mapper;
    private final PublicityDays days;
    private final PublicityNotices notices;
    private final Retries retries;
    private final SchoolClock clock;

    PublicityWork(
            PublicityMapper mapper, PublicityDays days, PublicityNotices notices, Retries retries, SchoolClock clock) {
        this.mapper = mapper;
        this.days = days;
        this.notices = notices;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDateTime> nextAfter(LocalDateTime time) {
        return mapper.nextAfter(time);
    }

    @Override
    public int runDue() {
        long over = mapper.over(clock.now(), PublicityMapper.BATCH).stream()
                .filter(row -> Boolean.TRUE.equals(retries.run(() -> over(row))))
                .count();
        long overdue = mapper.overdue(clock.now(), PublicityMapper.BATCH).stream()
                .filter(row -> Boolean.TRUE.equals(retries.run(() -> overdue(row))))
                .count();
        return (int) (over + overdue);
    }

    /** A calendar that was loaded meanwhile may have made it longer; as long as one is missing, nobody could conclude it. */
    private boolean over(PublicityRow row) {
        var open = mapper.subjects(List.of(row.id())).stream()
                .filter(SubjectRow::open)
                .toList();
        var span = days.of(row, open.stream().map(SubjectRow::pack).distinct().toList());
        boolean hangs = !clock.today().isAfter(span.last());
        boolean waits = hangs || span.provisional() && !open.isEmpty();
        var next = waits ? PublicityDays.morningAfter(hangs ? span.last() : clock.today()) : null;
        boolean mine = mapper.told(row.id(), Objects.requireNonNull(row.tellAt()), next) == 1;
        if (mine && !waits && open.isEmpty()) {
            mapper.end(row.id(), PublicityState.ENDED.name(), null, clock.now());
        } else if (mine && !waits) {
            notices.over(row);
        }
        return mine;
    }

    private boolean overdue(ObjectionRow objection) {
        boolean mine = mapper.reminded(objection.id(), clock.now()) == 1;
        if (mine) {
            notices.overdue(mapper.find(objection.publicityId()).orElseThrow(), objection);
        }
        return mine;
    }

    /** When it looks. */
    @Component
    @ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
    static class Schedule {

        private final PublicityWork work;

        Schedule(PublicityWork work) {
            this.work = work;
        }

        @Scheduled(fixedDelayString = "PT60S")
        void run() {
            work.runDue();
        }
    }
}
