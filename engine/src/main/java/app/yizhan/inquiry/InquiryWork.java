package app.yizhan.inquiry;

import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.inquiry.internal.InquiryMapper;
import app.yizhan.inquiry.internal.InquiryRow;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.request.Retries;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says once, each time it was asked, that an answer is overdue. About whom stands on the page only. */
@Component
class InquiryWork implements DueWork {

    private final InquiryMapper mapper;
    private final InquiryRights rights;
    private final Notifications notifications;
    private final Retries retries;
    private final SchoolClock clock;

    InquiryWork(
            InquiryMapper mapper,
            InquiryRights rights,
            Notifications notifications,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.rights = rights;
        this.notifications = notifications;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDateTime> nextAfter(LocalDateTime time) {
        return mapper.nextAfter(time);
    }

    @Override
    public int runDue() {
        return (int) mapper.overdue(clock.now(), InquiryMapper.BATCH).stream()
                .filter(row -> Boolean.TRUE.equals(retries.run(() -> tell(row))))
                .count();
    }

    private boolean tell(InquiryRow row) {
        boolean mine = mapper.reminded(row.id(), clock.now()) == 1;
        if (mine) {
            rights.asking(row.requestId())
                    .forEach(person -> notifications.tell(new Notice(
                            InquiryDefinitions.OVERDUE,
                            person.id(),
                            Map.of("sent", row.sentOn(), "path", "/party/review/" + row.requestId()),
                            null,
                            null,
                            row.id(),
                            false,
                            InquiryDefinitions.OVERDUE + ":" + row.id() + ":" + row.sentCount(),
                            null)));
        }
        return mine;
    }

    /** When it looks. */
    @Component
    @ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
    static class Schedule {

        private final InquiryWork work;

        Schedule(InquiryWork work) {
            this.work = work;
        }

        @Scheduled(fixedDelayString = "PT60S")
        void run() {
            work.runDue();
        }
    }
}
