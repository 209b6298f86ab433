package app.yizhan.inquiry;

import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.inquiry.internal.InquiryMapper;
import app.yizhan.inquiry.internal.InquiryRow;
import app.yizhan.notification.Notice;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.Person;
import app.yizhan.request.Retries;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says that an answer is overdue: to the branch, and a month later to those above it; anew each time it was asked. About whom stands on the page only. */
@Component
class InquiryWork implements DueWork {

    private static final LocalTime MORNING = LocalTime.of(8, 30);

    /** As the ladder of each deadline. */
    private static final int ABOVE_DAYS = 30;

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

    static LocalDateTime tellsBranch(LocalDate due) {
        return due.plusDays(1).atTime(MORNING);
    }

    private boolean tell(InquiryRow row) {
        boolean mine = mapper.reminded(row.id(), clock.now()) == 1;
        if (mine && mapper.running(row.requestId()).isPresent()) {
            var later = tellsBranch(row.due()).plusDays(ABOVE_DAYS);
            if (clock.now().isBefore(later)) {
                var asking = rights.asking(row.requestId());
                asking.forEach(person -> tell(row, person, InquiryDefinitions.OVERDUE));
                // somebody may lead the branch tomorrow
                mapper.remindAt(
                        row.id(), asking.isEmpty() ? clock.today().plusDays(1).atTime(MORNING) : later);
            } else {
                rights.above(row.requestId()).forEach(person -> tell(row, person, InquiryDefinitions.UNANSWERED));
            }
        }
        return mine;
    }

    private void tell(InquiryRow row, Person person, String kind) {
        notifications.tell(new Notice(
                kind,
                person.id(),
                Map.of("sent", row.sentOn(), "path", "/party/review/" + row.requestId()),
                null,
                null,
                row.id(),
                false,
                kind + ":" + row.id() + ":" + row.sentCount(),
                null));
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
