package app.yizhan.approval;

import app.yizhan.approval.OpenSlots.Call;
import app.yizhan.calendar.SchoolClock;
import app.yizhan.organisation.People;
import app.yizhan.refusal.NotFound;
import app.yizhan.refusal.Refusal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading a task, and claiming it for oneself for a while. */
@Service
public class Tasks {

    /** A claim holds a task for one of several for this long, then it is the group's again. */
    static final Duration CLAIM = Duration.ofHours(2);

    /** Who holds a task and until when; both null when it is the group's. */
    public record Claim(@Nullable String by, @Nullable LocalDateTime until) {}

    private final OpenSlots openSlots;
    private final TaskReader reader;
    private final Slots slots;
    private final People people;
    private final SchoolClock clock;

    Tasks(OpenSlots openSlots, TaskReader reader, Slots slots, People people, SchoolClock clock) {
        this.openSlots = openSlots;
        this.reader = reader;
        this.slots = slots;
        this.people = people;
        this.clock = clock;
    }

    /** In the person's own language. */
    @Transactional
    public TaskDetail get(String slotId, String personId) {
        return get(slotId, personId, people.get(personId).locale());
    }

    /** @throws NotFound unless the person may fill the slot, or filled it, and sees the request */
    @Transactional
    public TaskDetail get(String slotId, String personId, Locale locale) {
        return reader.read(slotId, personId, locale);
    }

    /** Holds the task for the person for 2 hours. @throws TaskClaimed if a colleague holds it already */
    public Claim claim(String slotId, @Nullable String requestKey, String personId) {
        return openSlots.act(new Call("claim", slotId, requestKey, "", personId), Claim.class, open -> {
            var until = clock.now().plus(CLAIM);
            slots.claim(slotId, open.actor().id(), open.actor().name(), until);
            return new Claim(open.actor().id(), until);
        });
    }

    /** Gives the task back to the group. @throws Refusal NOT_CLAIMED if the person does not hold it */
    public Claim unclaim(String slotId, @Nullable String requestKey, String personId) {
        return openSlots.act(new Call("unclaim", slotId, requestKey, "", personId), Claim.class, open -> {
            if (!open.actor().id().equals(open.slot().claimedBy())) {
                throw new Refusal(Refusal.Kind.CONFLICT, "NOT_CLAIMED", Map.of());
            }
            slots.claim(slotId, null, null, null);
            return new Claim(null, null);
        });
    }
}
