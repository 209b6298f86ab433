package app.yizhan.inbox;

import app.yizhan.inbox.internal.InboxMapper;
import app.yizhan.inbox.internal.InboxMapper.EntryRow;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the read model in the transaction that opens or closes a slot. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class InboxRows {

    /** An open slot as the read model needs it. */
    public record OpenSlot(
            String slotId,
            String roundId,
            Request request,
            String definitionId,
            String step,
            String purpose,
            Collection<Principal> principals,
            List<Reason> why,
            boolean urgent,
            LocalDateTime openedAt,
            @Nullable LocalDateTime due) {}

    private final InboxMapper mapper;
    private final RequestValues values;
    private final JsonMapper json;

    InboxRows(InboxMapper mapper, RequestValues values, JsonMapper json) {
        this.mapper = mapper;
        this.values = values;
        this.json = json;
    }

    public void open(OpenSlot slot) {
        var request = slot.request();
        mapper.insert(new EntryRow(
                slot.slotId(), slot.roundId(), request.id(), request.number(), request.service(), slot.definitionId(),
                slot.step(), slot.purpose(), request.applicantId(), request.applicantName(), request.unitId(),
                request.unitName(), json.writeValueAsString(values.card(request)), json.writeValueAsString(slot.why()),
                slot.openedAt(), slot.urgent() ? 0 : 1, slot.due() == null ? Inbox.NO_DUE : slot.due(), null, null, null));
        slot.principals().forEach(p -> mapper.addPrincipal(slot.slotId(), p.value()));
    }

    public void add(String slotId, Principal principal) {
        mapper.addPrincipal(slotId, principal.value());
    }

    public void close(String slotId) {
        mapper.removePrincipals(slotId);
        mapper.remove(slotId);
    }

    /** @param to end of the claim, null to give it back */
    public void claim(String slotId, @Nullable String personId, @Nullable String name, @Nullable LocalDateTime to) {
        mapper.claim(slotId, personId, name, to);
    }
}
