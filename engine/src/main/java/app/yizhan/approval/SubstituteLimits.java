package app.yizhan.approval;

import app.yizhan.approval.internal.ActingMapper;
import app.yizhan.approval.internal.ActingMapper.WaitingSlot;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.organisation.Absentee;
import app.yizhan.request.Request;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Where a substitute has no say although the one who is away would: in a request of either of them, and where they signed
 * or are asked themselves. It covers whatever a step's {@code separate} could name, and more.
 */
@Component
class SubstituteLimits {

    private final ActingMapper mapper;

    SubstituteLimits(ActingMapper mapper) {
        this.mapper = mapper;
    }

    boolean mayAct(SlotRow slot, Request request, String personId, Absentee absentee) {
        return !slot.purpose().equals("RESUBMIT")
                && !request.applicantId().equals(absentee.id())
                && !isKeptOut(slot.id(), request, personId);
    }

    boolean isKeptOut(String slotId, Request request, String personId) {
        return request.applicantId().equals(personId)
                || mapper.signedElsewhere(slotId, personId) > 0
                || mapper.askedBeside(slotId, personId) > 0;
    }

    /** Those of the slots of which a substitute who is not the applicant is not kept out; one statement. */
    Stream<WaitingSlot> notKeptOut(List<WaitingSlot> slots, String personId) {
        if (slots.isEmpty()) {
            return Stream.of();
        }
        var kept = Set.copyOf(
                mapper.keptOut(slots.stream().map(WaitingSlot::slotId).toList(), personId));
        return slots.stream().filter(slot -> !kept.contains(slot.slotId()));
    }
}
