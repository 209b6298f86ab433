package app.yizhan.meeting;

import app.yizhan.organisation.Person;
import app.yizhan.organisation.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting of a unit could be.
 *
 * @param candidates those who wait for it, the most pressing first
 * @param voters who should attend with a vote
 * @param probation those of the branch on probation, who have none
 * @param chairs who may chair it
 * @param recorders who may record it
 */
public record MeetingProposal(
        MeetingKind kind,
        Unit unit,
        List<Candidate> candidates,
        List<Person> voters,
        List<Person> probation,
        List<Person> chairs,
        List<Person> recorders) {

    /**
     * @param pack code of the rules that the case was begun under
     * @param due day by which the step should be done; null: nothing is said
     * @param earliest first day on which it may be; null: it may be now
     * @param planned whether another meeting has it on its agenda
     */
    public record Candidate(
            String requestId,
            String name,
            @Nullable String className,
            String pack,
            String step,
            @Nullable LocalDate due,
            @Nullable LocalDate earliest,
            boolean planned) {}

    /** The earliest day by which one of those who are on no agenda has to be decided. */
    public @Nullable LocalDate due() {
        return open().stream()
                .map(Candidate::due)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** Those on no agenda. */
    public List<Candidate> open() {
        return candidates.stream().filter(candidate -> !candidate.planned()).toList();
    }
}
