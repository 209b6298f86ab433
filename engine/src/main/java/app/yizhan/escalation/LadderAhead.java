package app.yizhan.escalation;

import app.yizhan.catalog.Families;
import app.yizhan.catalog.Ladder;
import app.yizhan.escalation.internal.RungMapper;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What ladders and waits of a request do next, if nobody acts before. */
@Service
@Transactional(readOnly = true)
public class LadderAhead {

    /**
     * The next rung of a round.
     *
     * @param acts verbs of the ladder with the rule whom they ask, e.g. {@code cc(college-office)}, or {@code IF_RETURNED} or
     *     {@code IF_SILENT} where a wait ends
     */
    public record Next(String requestId, String step, LocalDateTime at, List<String> acts) {}

    private final RungMapper mapper;
    private final Families families;

    LadderAhead(RungMapper mapper, Families families) {
        this.mapper = mapper;
        this.families = families;
    }

    /** Soonest first; what is laid aside while the applicant has the request is left out. */
    public List<Next> of(String requestId) {
        return mapper.ahead(requestId, RungTimes.LAID_ASIDE).stream()
                .map(rung -> new Next(requestId, rung.step(), rung.dueAt(), acts(rung)))
                .toList();
    }

    private List<String> acts(RungMapper.AheadRow rung) {
        var ladder = families.of(rung.definitionId()).step(rung.step()).ladder();
        return !rung.kind().equals(Rungs.LADDER) || ladder == null
                ? List.of(rung.kind())
                : ladder.rungs().get(rung.rungNo()).acts().stream()
                        .map(LadderAhead::act)
                        .toList();
    }

    private static String act(Ladder.Act act) {
        return act.rule() == null ? act.verb() : act.verb() + "(" + act.rule() + ")";
    }
}
