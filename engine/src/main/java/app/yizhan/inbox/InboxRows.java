package app.yizhan.inbox;

import app.yizhan.inbox.internal.InboxMapper;
import app.yizhan.inbox.internal.InboxMapper.EntryRow;
import app.yizhan.inbox.internal.InboxMapper.PrincipalRow;
import app.yizhan.inbox.internal.InboxMapper.WaitingRow;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import app.yizhan.request.CardChanged;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
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
        var entry = entry(new ShownSlot(slot, null, null, null));
        mapper.insert(entry);
        if (!slot.principals().isEmpty()) {
            mapper.insertPrincipals(List.copyOf(principals(slot, entry)));
        }
    }

    /** Entries that stay open, of a branch beside, say what the request says now. */
    @EventListener
    public void on(CardChanged changed) {
        mapper.recard(changed.request().id(), json.writeValueAsString(values.card(changed.request())));
    }

    public void add(String slotId, Principal principal) {
        mapper.addPrincipal(slotId, principal.value());
    }

    public void remove(String slotId, Principal principal) {
        mapper.removePrincipal(slotId, principal.value());
    }

    public void close(String slotId) {
        mapper.remove(slotId);
    }

    /** A slot that its owners gave to others for a while, by those who get it back. */
    public void waits(String slotId, Request request, Collection<Principal> owners) {
        mapper.removeWaiting(slotId);
        var rows = waiting(slotId, request, owners);
        if (!rows.isEmpty()) {
            mapper.insertWaiting(List.copyOf(rows));
        }
    }

    public void waitsNoMore(String slotId) {
        mapper.removeWaiting(slotId);
    }

    /** The rows that {@link #waits} writes. */
    static Set<WaitingRow> waiting(String slotId, Request request, Collection<Principal> owners) {
        return owners.stream()
                .map(p -> new WaitingRow(p.value(), slotId, request.id(), request.applicantId()))
                .collect(Collectors.toSet());
    }

    /** The slots of a round but the applicant's are due at another time. */
    public void moveDue(String roundId, LocalDateTime due) {
        mapper.movePrincipalsDue(roundId, due);
        mapper.moveDue(roundId, due);
    }

    /** The applicant can send a returned round again until another time. @return until when it was; empty if it is the same */
    public Optional<LocalDateTime> moveReturned(String roundId, String requestId, LocalDateTime due) {
        var moved = mapper.entriesOf(requestId).stream()
                .filter(e -> e.roundId().equals(roundId) && e.purpose().equals("RESUBMIT"))
                .filter(e -> !e.sortDue().equals(due))
                .toList();
        moved.forEach(e -> mapper.moveEntry(e.slotId(), due));
        moved.forEach(e -> mapper.moveEntryPrincipals(e.slotId(), due));
        return moved.stream().map(EntryRow::sortDue).findFirst();
    }

    /** @param to end of the claim, null to give it back */
    public void claim(String slotId, @Nullable String personId, @Nullable String name, @Nullable LocalDateTime to) {
        mapper.claim(slotId, personId, name, to);
    }

    /** Whether the rows are those that {@link #open} and {@link #claim} would write now. */
    boolean isAsShown(ShownSlot slot, EntryRow entry, List<PrincipalRow> principals) {
        var expected = entry(slot);
        return entry.equals(expected) && new HashSet<>(principals).equals(principals(slot.slot(), expected));
    }

    private EntryRow entry(ShownSlot shown) {
        var slot = shown.slot();
        var request = slot.request();
        return new EntryRow(
                slot.slotId(),
                slot.roundId(),
                request.id(),
                request.number(),
                request.service(),
                slot.definitionId(),
                slot.step(),
                slot.purpose(),
                request.applicantId(),
                request.applicantName(),
                request.unitId(),
                request.unitName(),
                json.writeValueAsString(values.card(request, slot.step())),
                json.writeValueAsString(slot.why()),
                slot.openedAt(),
                slot.urgent() ? 0 : 1,
                slot.due() == null ? Inbox.NO_DUE : slot.due(),
                shown.claimedBy(),
                shown.claimedName(),
                shown.claimedTo());
    }

    private static Set<PrincipalRow> principals(OpenSlot slot, EntryRow e) {
        boolean alone = slot.principals().stream().distinct().count() == 1;
        return slot.principals().stream()
                .map(p -> new PrincipalRow(
                        p.value(),
                        e.rankNo(),
                        e.sortDue(),
                        e.slotId(),
                        e.service(),
                        e.step(),
                        e.unitId(),
                        e.applicantId(),
                        alone))
                .collect(Collectors.toSet());
    }
}
