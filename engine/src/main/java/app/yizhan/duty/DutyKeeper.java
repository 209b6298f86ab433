package app.yizhan.duty;

import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.duty.internal.DutyMapper;
import app.yizhan.organisation.PeopleLeft;
import app.yizhan.organisation.Unit;
import app.yizhan.organisation.UnitKind;
import app.yizhan.organisation.Units;
import app.yizhan.party.PartyCases;
import app.yizhan.request.Retries;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks at cases whose people or rules changed while nothing was done in them: at once when people have left, and at all of them twice a
 * day, for rules that were corrected and cases that began before there was this book.
 */
@Component
class DutyKeeper implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(DutyKeeper.class);

    private final DutyMapper mapper;
    private final DutyBook book;
    private final List<PartyCases> cases;
    private final Units units;
    private final Retries retries;
    private final SchoolClock clock;
    private final AtomicBoolean look = new AtomicBoolean();

    DutyKeeper(
            DutyMapper mapper, DutyBook book, List<PartyCases> cases, Units units, Retries retries, SchoolClock clock) {
        this.mapper = mapper;
        this.book = book;
        this.cases = cases;
        this.units = units;
        this.retries = retries;
        this.clock = clock;
    }

    /** Not in the import's transaction: it holds rows of people, and each case is locked on its own. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(PeopleLeft event) {
        look.set(true);
    }

    @Override
    public Optional<LocalDateTime> nextAfter(LocalDateTime time) {
        return Optional.empty();
    }

    @Override
    public int runDue() {
        if (!look.getAndSet(false)) {
            return 0;
        }
        var stranded = mapper.stranded(clock.today());
        stranded.forEach(this::look);
        return stranded.size();
    }

    /** @return how many cases run */
    int lookAtAll() {
        int seen = 0;
        for (Unit branch : units.open(UnitKind.PARTY_BRANCH)) {
            var running = cases.stream()
                    .flatMap(each -> each.running(List.of(branch.id())).stream())
                    .map(PartyCases.Case::requestId)
                    .toList();
            running.forEach(this::look);
            seen += running.size();
        }
        return seen;
    }

    /** One that cannot be looked at does not keep the others waiting. */
    private void look(String requestId) {
        try {
            retries.run(() -> {
                mapper.lockRunning(requestId).ifPresent(book::look);
                return requestId;
            });
        } catch (RuntimeException e) {
            LOG.error("what is due in case {} was not looked at", requestId, e);
        }
    }

    /** When it looks. */
    @Component
    @ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
    static class Schedule {

        private final DutyKeeper keeper;

        Schedule(DutyKeeper keeper) {
            this.keeper = keeper;
        }

        @Scheduled(fixedDelayString = "PT60S")
        void afterPeopleLeft() {
            keeper.runDue();
        }

        @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT12H")
        void all() {
            keeper.lookAtAll();
        }
    }
}
