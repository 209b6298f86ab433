package app.yizhan.family.partymembership;

import app.yizhan.family.partymembership.internal.ActMapper.Act;
import app.yizhan.party.Fact;
import app.yizhan.party.PartyChecks;
import app.yizhan.party.PartyStep;
import app.yizhan.party.RulePacks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a probation ends: counted by the pack from the meeting that admitted, moved by what extended it. */
@Component
class ProbationEnds {

    private static final String REQUEST = "22";

    private final PartyChecks checks;
    private final RulePacks packs;

    ProbationEnds(PartyChecks checks, RulePacks packs) {
        this.checks = checks;
        this.packs = packs;
    }

    /** Months of each extension. */
    static List<Integer> extensions(List<Act> standing) {
        return standing.stream().map(Act::months).filter(Objects::nonNull).toList();
    }

    /** Null before the meeting that admits, and when what the case was begun under is forgotten. */
    @Nullable
    LocalDate of(String pack, List<Act> standing) {
        return standing.stream()
                .filter(act -> packs.find(pack)
                        .flatMap(each -> each.step(act.step()))
                        .map(PartyStep::act)
                        .filter(Fact.MEETING_DATE.key()::equals)
                        .isPresent())
                .map(Act::actDate)
                .reduce((first, last) -> last)
                .map(meeting -> of(pack, meeting, extensions(standing)))
                .orElse(null);
    }

    @Nullable
    LocalDate of(String pack, LocalDate meeting, List<Integer> extensions) {
        var end = checks.of(pack, REQUEST, Map.of(Fact.MEETING_DATE.key(), meeting.toString()))
                .probationEnd();
        int more = extensions.stream().mapToInt(Integer::intValue).sum();
        return end == null ? null : end.plusMonths(more);
    }
}
