package app.yizhan.approval;

import app.yizhan.approval.Hearers.Hearer;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.RoundRow;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.catalog.Families;
import app.yizhan.inbox.InboxRows;
import app.yizhan.notification.Notifications;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.Reason;
import app.yizhan.request.Request;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people see of an open slot: a row in their inbox and a message. */
@Component
class SlotSight {

    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};

    private final RoundMapper mapper;
    private final InboxRows inbox;
    private final Notifications notifications;
    private final AskedNotices notices;
    private final Hearers hearers;
    private final Families families;
    private final JsonMapper json;

    SlotSight(
            RoundMapper mapper,
            InboxRows inbox,
            Notifications notifications,
            AskedNotices notices,
            Hearers hearers,
            Families families,
            JsonMapper json) {
        this.mapper = mapper;
        this.inbox = inbox;
        this.notifications = notifications;
        this.notices = notices;
        this.hearers = hearers;
        this.families = families;
        this.json = json;
    }

    void show(SlotRow slot, RoundRow round, Request request) {
        show(
                slot,
                round,
                request,
                mapper.principals(slot.id()).stream().map(Principal::new).toList());
    }

    void show(SlotRow slot, RoundRow round, Request request, List<Principal> principals) {
        show(slot, round, request, principals, why(slot, round), slot.openedAt(), round.dueAt());
    }

    void show(
            SlotRow slot,
            RoundRow round,
            Request request,
            List<Principal> principals,
            List<Reason> why,
            LocalDateTime since,
            @Nullable LocalDateTime due) {
        inbox.open(new InboxRows.OpenSlot(
                slot.id(),
                round.id(),
                request,
                round.definitionId(),
                round.step(),
                slot.purpose(),
                principals,
                why,
                round.rankNo() == 0,
                since,
                due));
        if (!isQuiet(slot, round)) {
            notices.waitsForYou(slot.id(), slot.turn(), round, due, request, slot.purpose(), principals);
        }
    }

    /** Whom the model asks without telling them; colleagues who are added by hand are told. */
    private boolean isQuiet(SlotRow slot, RoundRow round) {
        return slot.place().equals("RULE")
                && !slot.purpose().equals("RESUBMIT")
                && families.of(round.definitionId()).step(round.step()).quiet();
    }

    /** By the model's rule, or by a colleague who asked for one more signature or for advice. */
    List<Reason> why(SlotRow slot, RoundRow round) {
        return slot.addedBy() == null
                ? json.readValue(round.why(), REASONS)
                : List.of(new Reason("why.added." + slot.place(), Map.of("by", slot.addedBy())));
    }

    void unshow(String slotId) {
        inbox.close(slotId);
        notifications.dropUnsent(slotId);
    }

    /** Takes it from all whose it was, before others are asked. */
    void takeFromAll(SlotRow slot, Request request) {
        unshow(slot.id());
        var told = hearers.of(slot, request).stream().map(Hearer::personId).toList();
        notifications.takenFrom(told, slot.id());
    }

    /** Takes it from one of those whose it is. @param personIds those of them who have no other way to it */
    void remove(String slotId, Principal principal, Collection<String> personIds) {
        inbox.remove(slotId, principal);
        notifications.takenFrom(personIds, slotId);
    }

    /** What was told of a round as a whole is needed no more. */
    void untell(String roundId) {
        notifications.dropUnsent(roundId);
    }

    /** Not to be done now, but to come back: shown apart from what there is to do. */
    void waits(SlotRow slot, Request request) {
        inbox.waits(
                slot.id(),
                request,
                mapper.principals(slot.id()).stream().map(Principal::new).toList());
    }

    void waitsNoMore(String slotId) {
        inbox.waitsNoMore(slotId);
    }

    void add(String slotId, Principal principal) {
        inbox.add(slotId, principal);
    }

    void claim(String slotId, @Nullable String personId, @Nullable String name, @Nullable LocalDateTime to) {
        inbox.claim(slotId, personId, name, to);
    }
}
