package app.yizhan.meeting;

import app.yizhan.meeting.internal.MeetingMapper;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Totals by which a meeting decided a case, for papers that repeat them. */
@Component
public class DecidedVotes {

    /** @param invalid ballots that say nothing or more than one thing */
    public record Totals(int yes, int no, int abstain, int invalid) {}

    private final MeetingMapper mapper;

    DecidedVotes(MeetingMapper mapper) {
        this.mapper = mapper;
    }

    /** Empty where no meeting of that day decided it here: its numbers stand in the step's form then. */
    public Optional<Totals> of(String requestId, String step, LocalDate day) {
        return mapper.decided(
                        requestId, step, day.atStartOfDay(), day.plusDays(1).atStartOfDay())
                .map(item -> new Totals(
                        number(item.yesCount()),
                        number(item.noCount()),
                        number(item.abstain()),
                        number(item.invalid())));
    }

    private static int number(@Nullable Integer total) {
        return total == null ? 0 : total;
    }
}
