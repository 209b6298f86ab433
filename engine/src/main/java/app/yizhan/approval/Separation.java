package app.yizhan.approval;

import app.yizhan.approval.internal.DecisionMapper;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.catalog.Signing;
import app.yizhan.catalog.Step;
import app.yizhan.organisation.Principal;
import app.yizhan.request.Request;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may not sign a step because of what they did before: signed, by its properties {@code separate} and {@code dedupe}, or handed
 * the request in for its applicant at a service window.
 */
@Component
class Separation {

    private final RoundMapper mapper;
    private final DecisionMapper decisions;

    Separation(RoundMapper mapper, DecisionMapper decisions) {
        this.mapper = mapper;
        this.decisions = decisions;
    }

    /**
     * @param before when the round opened: a step beside it that is approved later does not bar anybody here
     * @return ids of people; the applicant is kept out elsewhere
     */
    Set<String> excluded(Request request, Step step, LocalDateTime before) {
        Set<String> excluded = new HashSet<>();
        var signing = step.signing();
        Stream.ofNullable(request.enteredBy()).forEach(excluded::add);
        if (!signing.separate().isEmpty()) {
            excluded.addAll(decisions.signersOf(request.id(), signing.separate()));
        }
        if (signing.dedupe() == Signing.Dedupe.REFUSE) {
            excluded.addAll(approversJustBefore(request, before));
        }
        return excluded;
    }

    /** The same for a slot of a round that is open, and whoever is asked or signed beside it. */
    Set<String> excludedFrom(SlotRow slot, RoundRow round, Request request, Step step) {
        Set<String> excluded = new HashSet<>(excluded(request, step, round.openedAt()));
        for (var other : mapper.slots(round.id())) {
            if (!other.id().equals(slot.id()) && other.votes()) {
                Stream.concat(
                                Stream.ofNullable(other.filledBy()),
                                mapper.principals(other.id()).stream()
                                        .map(Principal::new)
                                        .filter(Principal::isPerson)
                                        .map(Principal::personId))
                        .forEach(excluded::add);
            }
        }
        return excluded;
    }

    /** Nobody signs a round twice, in whatever ways they are asked: those who signed beside this slot. */
    Set<String> signedBeside(SlotRow slot) {
        return mapper.slots(slot.roundId()).stream()
                .filter(s -> !s.id().equals(slot.id()) && s.votes() && s.filledBy() != null)
                .map(SlotRow::filledBy)
                .collect(Collectors.toSet());
    }

    /** Whoever approved in the round that was settled last, since the request was sent in its present form. */
    Set<String> approversJustBefore(Request request, LocalDateTime before) {
        return mapper
                .lastSettled(request.id(), request.turn(), before)
                .map(r -> mapper.slots(r.id()))
                .orElse(List.of())
                .stream()
                .filter(s -> s.votes() && "APPROVE".equals(s.verdict()))
                .map(SlotRow::filledBy)
                .collect(Collectors.toSet());
    }
}
