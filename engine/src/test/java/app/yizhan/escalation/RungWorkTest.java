package app.yizhan.escalation;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import app.yizhan.approval.LadderReturns;
import app.yizhan.approval.RoundEscalation;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.escalation.internal.RungMapper;
import app.yizhan.escalation.internal.RungMapper.RungRow;
import app.yizhan.request.Retries;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database-free")
class RungWorkTest {

    private final SchoolClock clock = new SchoolClock();
    private final RungMapper mapper = mock(RungMapper.class);
    private final Rungs rungs = mock(Rungs.class);
    private final RoundEscalation escalation = mock(RoundEscalation.class);
    private final Retries retries = mock(Retries.class);

    @Test
    void a_rung_that_was_moved_since_it_was_seen_is_not_climbed() {
        var now = clock.now();
        when(retries.run(any()))
                .thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
        when(mapper.due(any(), any(), anyInt())).thenReturn(List.of(due(now.minusMinutes(1))));
        when(mapper.claimAll(any(), any(), any(), any())).thenReturn(1);
        when(escalation.lock("round", "request")).thenReturn(Optional.of(mock(RoundEscalation.Waiting.class)));
        // claimed and free to act on are two questions: the second is asked again under the request's lock
        when(mapper.claimed(any(), any(), any()))
                .thenReturn(List.of(due(now.minusMinutes(1))))
                .thenReturn(List.of());
        new RungWork(mapper, rungs, escalation, mock(LadderReturns.class), retries, clock).runDue();
        verify(rungs, never()).next(any(), any(), any());
        verify(mapper, never()).delete("rung");
    }

    private static RungRow due(LocalDateTime at) {
        return new RungRow("rung", "round", "request", Rungs.LADDER, 0, 0, at);
    }
}
