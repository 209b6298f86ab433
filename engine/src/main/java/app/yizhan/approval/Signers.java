package app.yizhan.approval;

import app.yizhan.approval.OpenSlots.Call;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.Refusal;
import app.yizhan.request.CaseRecord;
import app.yizhan.request.RequestsById;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** 加签 and 减签: one more signature before, after or beside one's own, and taking it away while it is not given. */
@Service
public class Signers {

    private static final int MOST = 10;

    private final OpenSlots openSlots;
    private final Colleague colleague;
    private final RoundMapper mapper;
    private final Slots slots;
    private final NewSlots newSlots;
    private final Settlement settlement;
    private final People people;
    private final CaseRecord record;
    private final RequestsById requests;

    Signers(
            OpenSlots openSlots,
            Colleague colleague,
            RoundMapper mapper,
            Slots slots,
            NewSlots newSlots,
            Settlement settlement,
            People people,
            CaseRecord record,
            RequestsById requests) {
        this.openSlots = openSlots;
        this.colleague = colleague;
        this.mapper = mapper;
        this.slots = slots;
        this.newSlots = newSlots;
        this.settlement = settlement;
        this.people = people;
        this.record = record;
        this.requests = requests;
    }

    /**
     * Also while one's own slot waits for those added before it.
     *
     * @throws Refusal NOT_REMOVABLE for somebody whom nobody added to this slot, or who signed
     */
    public Decided change(ChangeSigners command) {
        var call = new Call("signers", command.slotId(), command.requestKey(), command.body(), command.personId());
        return openSlots.locked(call, Decided.class, request -> {
            var open = openSlots.openOrWaiting(request, command.slotId(), command.personId());
            DecisionChecks.checkOffered(open, Action.SIGNERS);
            check(command);
            remove(open, command);
            add(open, command);
            settlement.proceed(open.round(), request, open.step());
            return new Decided(requests.get(request.id()).status(), null);
        });
    }

    private static void check(ChangeSigners command) {
        List<Refusal.Field> problems = new ArrayList<>();
        DecisionChecks.plainWords(command.opinion(), problems);
        int count = command.add().size() + command.remove().size();
        if (count < 1 || count > MOST) {
            problems.add(new Refusal.Field("add", "field.colleague.count", Map.of("max", MOST)));
        }
        if (!command.add().isEmpty() && command.place() == null) {
            problems.add(new Refusal.Field("place", "field.required", Map.of()));
        }
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
    }

    private void add(Open open, ChangeSigners command) {
        List<Person> added = new ArrayList<>();
        for (var id : new LinkedHashSet<>(command.add())) {
            var person = colleague.signer(id, "add", open);
            newSlots.add(open, Principal.person(person.id()), command.place().name());
            added.add(person);
        }
        if (!added.isEmpty()) {
            add("SIGNERS_ADDED", open, command, added);
        }
    }

    private void remove(Open open, ChangeSigners command) {
        List<Person> removed = new ArrayList<>();
        for (var id : new LinkedHashSet<>(command.remove())) {
            slots.cancelWithAdded(removable(open, id));
            people.find(id).ifPresent(removed::add);
        }
        if (!removed.isEmpty()) {
            add("SIGNERS_REMOVED", open, command, removed);
        }
    }

    private SlotRow removable(Open open, String personId) {
        return mapper.slots(open.round().id()).stream()
                .filter(s -> isRemovable(s, open.slot()) && colleague.isOf(s, personId))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.CONFLICT, "NOT_REMOVABLE", Map.of()));
    }

    /** Whoever was added to this very slot and has not signed. */
    static boolean isRemovable(SlotRow slot, SlotRow own) {
        return own.id().equals(slot.originId())
                && !slot.place().equals("RULE")
                && (slot.is("OPEN") || slot.is("WAITING"));
    }

    private void add(String action, Open open, ChangeSigners command, List<Person> whom) {
        var place = command.place() == null ? "" : command.place().name();
        record.add(
                open.request().id(),
                new CaseRecord.Entry(
                        action,
                        open.actor(),
                        open.capacity(),
                        open.step().key(),
                        open.slot().id(),
                        command.opinion(),
                        Map.of(
                                "to", whom.stream().map(Person::name).toList(),
                                "toIds", whom.stream().map(Person::id).toList(),
                                "place", place),
                        open.as().actingFor()));
    }
}
