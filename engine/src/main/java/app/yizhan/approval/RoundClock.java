package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.calendar.Stopwatch;
import app.yizhan.calendar.Stopwatch.Pause;
import org.springframework.stereotype.Component;

/** Since when a round waits for its signers; it stands still while the applicant has it. */
@Component
class RoundClock {

    private final RoundMapper mapper;

    RoundClock(RoundMapper mapper) {
        this.mapper = mapper;
    }

    /** Each correction that the applicant sent ended a pause; a return that was undone was none. */
    Stopwatch of(RoundRow round) {
        return new Stopwatch(
                round.openedAt(),
                mapper.slots(round.id()).stream()
                        .filter(s -> s.purpose().equals("RESUBMIT") && s.filledAt() != null)
                        .map(s -> new Pause(s.openedAt(), s.filledAt()))
                        .toList());
    }
}
