package app.yizhan.approval;

import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody who signs in a round, for those who sign with them. */
@Component
class RoundSigners {

    private final RoundMapper mapper;
    private final People people;

    RoundSigners(RoundMapper mapper, People people) {
        this.mapper = mapper;
        this.people = people;
    }

    /**
     * @param all slots of the round
     * @param own the reader's slot
     */
    List<TaskDetail.Signer> of(List<SlotRow> all, SlotRow own) {
        return all.stream()
                .filter(s -> s.votes() || s.purpose().equals("CONSULT") && !s.is("CANCELLED"))
                .map(s -> signer(s, own))
                .toList();
    }

    private TaskDetail.Signer signer(SlotRow slot, SlotRow own) {
        return new TaskDetail.Signer(
                slot.id(),
                names(slot),
                slot.state(),
                slot.place(),
                slot.addedBy(),
                slot.verdict(),
                slot.filledAt(),
                removable(slot, own));
    }

    private List<String> names(SlotRow slot) {
        return slot.filledBy() != null
                ? List.of(people.get(slot.filledBy()).name())
                : mapper.principals(slot.id()).stream()
                        .map(Principal::new)
                        .flatMap(p -> people.holders(p).stream())
                        .map(Person::name)
                        .distinct()
                        .toList();
    }

    private @Nullable String removable(SlotRow slot, SlotRow own) {
        return Signers.isRemovable(slot, own)
                ? mapper.principals(slot.id()).stream()
                        .map(Principal::new)
                        .filter(Principal::isPerson)
                        .map(Principal::personId)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
