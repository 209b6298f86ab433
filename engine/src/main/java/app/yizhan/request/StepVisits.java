package app.yizhan.request;

import app.yizhan.request.internal.VisitMapper;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way that a case has come, as our own record has it: without what a return has taken back. */
@Component
public class StepVisits {

    /**
     * A flow node that the case entered.
     *
     * @param leftAt null while a token is there
     */
    public record Visit(
            String id,
            String element,
            LocalDateTime enteredAt,
            @Nullable LocalDateTime leftAt) {}

    private final VisitMapper mapper;

    StepVisits(VisitMapper mapper) {
        this.mapper = mapper;
    }

    /** In the order in which they were entered. */
    public List<Visit> of(String requestId) {
        return mapper.standing(requestId).stream()
                .map(r -> new Visit(r.id(), r.element(), r.enteredAt(), r.leftAt()))
                .toList();
    }

    /** They stay in the record, but nothing goes back over them any more. */
    public void undo(Collection<Visit> visits) {
        if (!visits.isEmpty()) {
            mapper.undo(visits.stream().map(Visit::id).toList());
        }
    }
}
