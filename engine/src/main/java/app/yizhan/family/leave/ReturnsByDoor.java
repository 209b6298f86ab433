package app.yizhan.family.leave;

import app.yizhan.access.Passages;
import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.family.leave.internal.LeaveMapper;
import app.yizhan.family.leave.internal.LeaveMapper.Period;
import app.yizhan.request.Retries;
import app.yizhan.setting.Settings;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Registers the returns that doors saw. It looks at the granted leaves near or behind their end and at the passages that are stored, so
 * what failed, or what a node left behind when it stopped, is found with the next look; on however many nodes, each leave closes once.
 */
@Component
class ReturnsByDoor implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReturnsByDoor.class);
    private static final LocalDateTime FIRST = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final int PAGE = 200;

    private final LeaveMapper mapper;
    private final Passages passages;
    private final DoorReturn doorReturn;
    private final Retries retries;
    private final Settings settings;
    private final SchoolClock clock;

    ReturnsByDoor(
            LeaveMapper mapper,
            Passages passages,
            DoorReturn doorReturn,
            Retries retries,
            Settings settings,
            SchoolClock clock) {
        this.mapper = mapper;
        this.passages = passages;
        this.doorReturn = doorReturn;
        this.retries = retries;
        this.settings = settings;
        this.clock = clock;
    }

    /** Nothing falls due by itself: passages come from outside. */
    @Override
    public Optional<LocalDateTime> nextAfter(LocalDateTime time) {
        return Optional.empty();
    }

    @Override
    public int runDue() {
        var rule = new DoorRule(settings.number(Leave.ENTRY_HOURS));
        var until = clock.now().plusHours(rule.hours());
        int closed = 0;
        var page = mapper.ending(until, FIRST, "", PAGE);
        while (!page.isEmpty()) {
            closed += close(page, rule);
            var last = page.getLast();
            page = page.size() < PAGE ? List.of() : mapper.ending(until, last.endAt(), last.requestId(), PAGE);
        }
        return closed;
    }

    private int close(List<Period> leaves, DoorRule rule) {
        var people = leaves.stream().map(Period::studentId).distinct().toList();
        var from = leaves.stream().map(rule::from).min(LocalDateTime::compareTo).orElseThrow();
        var seen = passages.of(people, from);
        return (int) leaves.stream()
                .filter(leave -> rule.back(leave, seen).isPresent())
                .filter(leave -> isClosed(leave, rule))
                .count();
    }

    private boolean isClosed(Period leave, DoorRule rule) {
        try {
            return Boolean.TRUE.equals(retries.run(() -> doorReturn.close(leave.requestId(), rule)));
        } catch (RuntimeException e) {
            // it is tried again with the next look; one leave must not stop the others
            LOG.error("The return from leave {} could not be registered", leave.requestId(), e);
            return false;
        }
    }

    /** When it looks. */
    @Component
    @ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
    static class Schedule {

        private final ReturnsByDoor returns;

        Schedule(ReturnsByDoor returns) {
            this.returns = returns;
        }

        @Scheduled(fixedDelayString = "PT15S")
        void run() {
            returns.runDue();
        }
    }
}
