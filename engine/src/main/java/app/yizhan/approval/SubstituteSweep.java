package app.yizhan.approval;

import app.yizhan.approval.internal.ActingMapper;
import app.yizhan.approval.internal.ActingMapper.LentSlot;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.Acting;
import app.yizhan.organisation.StandIns;
import app.yizhan.organisation.Substitution;
import app.yizhan.organisation.SubstitutionChanged;
import app.yizhan.organisation.Substitutions;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * What has to happen when a period begins or ends, at midnight or at once: the substitute is told how much waits, slots in which
 * they have no say are given to others, and taken from them again when it is over. Slots that open while it runs are looked at as
 * they open.
 */
@Component
class SubstituteSweep implements DueWork {

    private final Substitutions substitutions;
    private final StandIns standIns;
    private final KeptOutSubstitutes keptOut;
    private final SubstituteNotices notices;
    private final ActingMapper acting;
    private final RoundMapper rounds;
    private final RequestsById requests;
    private final Retries retries;
    private final SchoolClock clock;
    private final AtomicBoolean look = new AtomicBoolean();
    private final AtomicReference<@Nullable LocalDate> day = new AtomicReference<>();

    SubstituteSweep(
            Substitutions substitutions,
            StandIns standIns,
            KeptOutSubstitutes keptOut,
            SubstituteNotices notices,
            ActingMapper acting,
            RoundMapper rounds,
            RequestsById requests,
            Retries retries,
            SchoolClock clock) {
        this.substitutions = substitutions;
        this.standIns = standIns;
        this.keptOut = keptOut;
        this.notices = notices;
        this.acting = acting;
        this.rounds = rounds;
        this.requests = requests;
        this.retries = retries;
        this.clock = clock;
    }

    @EventListener
    void on(RoundOpened event) {
        look(event.roundId(), event.requestId());
    }

    @EventListener
    void on(RoundResumed event) {
        look(event.roundId(), event.requestId());
    }

    /** In a sequence the later ones are asked long after their round opened. */
    @EventListener
    void on(SlotOpened event) {
        if (isAnybodyLent()) {
            rounds.slot(event.slotId()).ifPresent(slot -> keptOut.look(slot, requests.get(event.requestId())));
        }
    }

    private void look(String roundId, String requestId) {
        if (isAnybodyLent()) {
            keptOut.look(roundId, requests.get(requestId));
        }
    }

    private boolean isAnybodyLent() {
        return standIns.today().stream().anyMatch(s -> s.substituteId() != null);
    }

    /** A signature at one step may keep its signer out of another that waits beside it. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(RoundClosed event) {
        look.set(true);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SubstitutionChanged event) {
        look.set(true);
    }

    @Override
    public Optional<LocalDateTime> nextAfter(LocalDateTime time) {
        return substitutions
                .nextTurn(time.toLocalDate())
                .map(LocalDate::atStartOfDay)
                .filter(at -> at.isAfter(time));
    }

    @Override
    public int runDue() {
        int begun = 0;
        for (var substitution : substitutions.beginning()) {
            begun += retries.run(() -> begin(substitution)) ? 1 : 0;
        }
        boolean changed = look.getAndSet(false) | isNewDay();
        return begun > 0 || changed ? begun + sweep() : 0;
    }

    private boolean isNewDay() {
        var today = clock.today();
        return !today.equals(day.getAndSet(today));
    }

    private boolean begin(Substitution substitution) {
        boolean first = substitutions.begin(substitution.id());
        if (first) {
            notices.begins(substitution);
        }
        return first;
    }

    /** @return how many slots were given to others as well */
    int sweep() {
        int given = lookAt(acting.givenSlots());
        for (var running : standIns.today()) {
            if (running.substituteId() != null) {
                given += sweep(running, running.substituteId());
            }
        }
        return given;
    }

    private int sweep(Substitution running, String substituteId) {
        return lookAt(substitutions.actingFor(substituteId).stream()
                .filter(a -> a.absentee().id().equals(running.absenteeId()))
                .findFirst()
                .map(a -> lent(a, substituteId))
                .orElseGet(List::of));
    }

    private int lookAt(List<LentSlot> slots) {
        return (int) slots.stream()
                .filter(slot -> retries.run(() -> {
                    var request = requests.lock(slot.requestId());
                    return rounds.slot(slot.slotId())
                            .filter(s -> keptOut.look(s, request))
                            .isPresent();
                }))
                .count();
    }

    private List<LentSlot> lent(Acting lent, String substituteId) {
        return acting.lentSlots(lent.values(), lent.services(), lent.absentee().id(), substituteId);
    }

    @ConditionalOnProperty(name = "yizhan.jobs", havingValue = "true", matchIfMissing = true)
    @Component
    static class Schedule {

        private final SubstituteSweep sweep;

        Schedule(SubstituteSweep sweep) {
            this.sweep = sweep;
        }

        @Scheduled(fixedDelayString = "PT10S")
        void runDue() {
            sweep.runDue();
        }

        @Scheduled(cron = "0 40 * * * *", zone = "Asia/Shanghai")
        void everyHour() {
            sweep.sweep();
        }
    }
}
