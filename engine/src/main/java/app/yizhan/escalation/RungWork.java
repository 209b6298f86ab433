package app.yizhan.escalation;

import app.yizhan.approval.LadderReturns;
import app.yizhan.approval.RoundEscalation;
import app.yizhan.approval.RoundEscalation.Waiting;
import app.yizhan.calendar.DueWork;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.catalog.Ladder;
import app.yizhan.escalation.internal.RungMapper;
import app.yizhan.escalation.internal.RungMapper.RungRow;
import app.yizhan.request.Retries;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works due rungs off in batches, each exactly once: claimed by an update, done and replaced by the next one in the same
 * transaction. What only tells people is done for a whole batch at once; if that fails, and where tokens move, each alone.
 */
@Component
class RungWork implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(RungWork.class);
    private static final int BATCH = 100;

    /** Two nodes that look at the same moment see the same rungs: the slower looks again for others. */
    private static final int LOOKS = 5;

    /** Acts that only tell and ask people; the others move tokens and stay by themselves. */
    private static final Set<String> TELLING = Set.of("remind", "cc", "escalate");

    /** A node that dies over a rung gives it back after this long. */
    private static final Duration LOCK = Duration.ofMinutes(1);

    private final RungMapper mapper;
    private final Rungs rungs;
    private final RoundEscalation escalation;
    private final LadderReturns returns;
    private final Retries retries;
    private final SchoolClock clock;
    private final String node = UUID.randomUUID().toString();
    private final AtomicLong batches = new AtomicLong();

    RungWork(
            RungMapper mapper,
            Rungs rungs,
            RoundEscalation escalation,
            LadderReturns returns,
            Retries retries,
            SchoolClock clock) {
        this.mapper = mapper;
        this.rungs = rungs;
        this.escalation = escalation;
        this.returns = returns;
        this.retries = retries;
        this.clock = clock;
    }

    @Override
    public Optional<LocalDateTime> nextAfter(LocalDateTime time) {
        return mapper.nextAfter(time);
    }

    @Override
    public int runDue() {
        var by = node + ":" + batches.incrementAndGet();
        var claimed = claim(by);
        var told = claimed.size() > 1 ? together(claimed, by) : Set.<String>of();
        int done = told.size();
        for (var rung : claimed) {
            if (!told.contains(rung.id()) && ran(rung, by)) {
                done++;
            }
        }
        return done;
    }

    /** Locks run by the machine's own time: a demo clock that is moved must not free them. */
    private List<RungRow> claim(String by) {
        for (int look = 0; look < LOOKS; look++) {
            var realNow = LocalDateTime.now(SchoolClock.ZONE);
            var ids = mapper.due(clock.now(), realNow, BATCH).stream()
                    .map(RungRow::id)
                    .sorted()
                    .toList();
            if (ids.isEmpty()) {
                return List.of();
            }
            if (retries.run(() -> mapper.claimAll(ids, by, realNow.plus(LOCK), realNow)) > 0) {
                return mapper.claimed(ids, by, clock.now());
            }
        }
        return List.of();
    }

    /** In one transaction what only tells people. @return ids of what is done; none if it failed, and each is tried alone */
    private Set<String> together(List<RungRow> claimed, String by) {
        try {
            return retries.run(() -> tellAll(claimed, by));
        } catch (RuntimeException e) {
            LOG.warn("{} rungs that were done together failed, each is done alone", claimed.size(), e);
            return Set.of();
        }
    }

    private Set<String> tellAll(List<RungRow> claimed, String by) {
        Map<String, String> rounds = new TreeMap<>();
        claimed.forEach(rung -> rounds.put(rung.roundId(), rung.requestId()));
        var waiting = escalation.lock(rounds).stream()
                .filter(w -> !w.paused())
                .collect(Collectors.toMap(Waiting::roundId, Function.identity()));
        Set<String> told = new HashSet<>();
        // read again under the locks: another node, or whoever decided meanwhile, may have been here
        for (var rung : mapper.claimed(claimed.stream().map(RungRow::id).toList(), by, clock.now())) {
            var round = waiting.get(rung.roundId());
            if (round != null && onlyTells(rung, round.step().ladder())) {
                climb(rung, round, round.step().ladder());
                told.add(rung.id());
            }
        }
        return told;
    }

    private static boolean onlyTells(RungRow rung, @Nullable Ladder ladder) {
        return rung.kind().equals(Rungs.LADDER)
                && ladder != null
                && ladder.rungs().get(rung.rungNo()).acts().stream().allMatch(a -> TELLING.contains(a.verb()));
    }

    private boolean ran(RungRow rung, String by) {
        try {
            return retries.run(() -> {
                escalation
                        .lock(rung.roundId(), rung.requestId())
                        .ifPresentOrElse(
                                w -> mapper.claimed(List.of(rung.id()), by, clock.now())
                                        .forEach(r -> run(r, w)),
                                () -> mapper.delete(rung.id()));
                return true;
            });
        } catch (RuntimeException e) {
            // it stays locked for a minute and is tried again; one broken rung must not stop the others
            LOG.error("Rung {} of round {} failed", rung.id(), rung.roundId(), e);
            return false;
        }
    }

    private void run(RungRow rung, Waiting waiting) {
        var step = waiting.step();
        switch (rung.kind()) {
            case Rungs.IF_RETURNED -> {
                mapper.delete(rung.id());
                escalation.lapse(waiting, step.ifReturned().error());
            }
            case Rungs.IF_SILENT -> {
                mapper.delete(rung.id());
                escalation.lapse(waiting, step.ifSilent().error());
            }
            default -> climb(rung, waiting, step.ladder());
        }
    }

    private void climb(RungRow rung, Waiting waiting, Ladder ladder) {
        if (waiting.paused()) {
            return;
        }
        rungs.next(rung, ladder, RungTimes.Limit.of(waiting)); // before the acts: a return lays the next rung aside
        for (var act : ladder.rungs().get(rung.rungNo()).acts()) {
            act(act, rung, waiting, ladder);
        }
    }

    private void act(Ladder.Act act, RungRow rung, Waiting waiting, Ladder ladder) {
        var nth = rung.rungNo() + "." + rung.repeats();
        switch (act.verb()) {
            case "remind" -> {
                if (!rungs.isOvertaken(rung, ladder, RungTimes.Limit.of(waiting))) {
                    escalation.remind(waiting, nth);
                }
            }
            case "cc" -> escalation.copy(waiting, act.rule(), nth);
            case "escalate" -> escalation.escalate(waiting, act.rule(), nth);
            case "return" -> returns.toApplicant(waiting);
            default -> throw new IllegalStateException("A ladder cannot " + act.verb());
        }
    }
}
