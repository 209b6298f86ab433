package app.yizhan.approval;

import app.yizhan.approval.OpenSlots.Call;
import app.yizhan.inbox.Copies;
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

/** Giving a task away, asking for advice, giving a copy: entries beside the decision, as many as happen. */
@Service
public class Handovers {

    private static final int MOST_COPIES = 20;

    private final OpenSlots openSlots;
    private final Colleague colleague;
    private final Slots slots;
    private final NewSlots newSlots;
    private final Copies copies;
    private final CaseRecord record;
    private final RequestsById requests;

    Handovers(
            OpenSlots openSlots,
            Colleague colleague,
            Slots slots,
            NewSlots newSlots,
            Copies copies,
            CaseRecord record,
            RequestsById requests) {
        this.openSlots = openSlots;
        this.colleague = colleague;
        this.slots = slots;
        this.newSlots = newSlots;
        this.copies = copies;
        this.record = record;
        this.requests = requests;
    }

    /** 转办: the task is the colleague's now and nobody else's. */
    public Decided transfer(Handover command) {
        return act("transfer", command, Action.TRANSFER, open -> {
            var to = one(command, open);
            slots.giveTo(Principal.person(to.id()), open.slot(), open.round(), open.request());
            add("TRANSFERRED", open, command, List.of(to));
        });
    }

    /** 委派: the colleague answers with an opinion, then the task comes back. */
    public Decided delegate(Handover command) {
        return act("delegate", command, Action.DELEGATE, open -> {
            var to = one(command, open);
            newSlots.add(open, Principal.person(to.id()), "DELEGATE");
            slots.advance(open.round(), open.request(), open.step());
            add("DELEGATED", open, command, List.of(to));
        });
    }

    /** 抄送: the colleagues may read along. @throws Refusal HAS_IT_ALREADY for whom the task is anyway */
    public Decided copy(Handover command) {
        return act("cc", command, Action.CC, open -> {
            if (command.to().isEmpty() || command.to().size() > MOST_COPIES) {
                throw new InvalidFields("to", "field.colleague.count", Map.of("max", MOST_COPIES));
            }
            List<Person> to = new ArrayList<>();
            for (var id : new LinkedHashSet<>(command.to())) {
                to.add(colleague.reader(id, "to", open));
            }
            copies.give(open.request(), open.step().key(), to, open.actor(), command.opinion());
            add("COPIED", open, command, to);
        });
    }

    private interface Step {
        void with(Open open);
    }

    private Decided act(String operation, Handover command, Action action, Step step) {
        var call = new Call(operation, command.slotId(), command.requestKey(), command.body(), command.personId());
        return openSlots.act(call, Decided.class, open -> {
            DecisionChecks.checkOffered(open, action);
            checkWords(command);
            step.with(open);
            return new Decided(requests.get(open.request().id()).status(), null);
        });
    }

    private static void checkWords(Handover command) {
        List<Refusal.Field> problems = new ArrayList<>();
        DecisionChecks.plainWords(command.opinion(), problems);
        if (!problems.isEmpty()) {
            throw new InvalidFields(problems);
        }
    }

    private Person one(Handover command, Open open) {
        if (command.to().size() != 1) {
            throw new InvalidFields("to", "field.colleague.one", Map.of());
        }
        return colleague.signer(command.to().getFirst(), "to", open);
    }

    private void add(String action, Open open, Handover command, List<Person> to) {
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
                                "to", to.stream().map(Person::name).toList(),
                                "toIds", to.stream().map(Person::id).toList()),
                        open.as().actingFor()));
    }
}
