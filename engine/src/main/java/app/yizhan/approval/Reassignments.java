package app.yizhan.approval;

import app.yizhan.approval.Reassign.Kept;
import app.yizhan.approval.Reassign.Moved;
import app.yizhan.approval.Reassign.Result;
import app.yizhan.approval.internal.ActingMapper;
import app.yizhan.approval.internal.RoundMapper;
import app.yizhan.approval.internal.RoundMapper.SlotRow;
import app.yizhan.audit.Audit;
import app.yizhan.organisation.People;
import app.yizhan.organisation.Person;
import app.yizhan.organisation.Principal;
import app.yizhan.organisation.RoleGrant;
import app.yizhan.organisation.Roles;
import app.yizhan.organisation.Substitutions;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Once;
import app.yizhan.request.Request;
import app.yizhan.request.RequestsById;
import app.yizhan.request.Retries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * What waits for somebody who leaves goes to others, all at once or not at all: slots that ask the person by name, and those
 * of a role that nobody else holds. What a colleague could do as well stays where it is.
 */
@Service
public class Reassignments {

    private final ActingMapper acting;
    private final RoundMapper rounds;
    private final Recipient recipient;
    private final People people;
    private final Substitutions substitutions;
    private final RequestsById requests;
    private final Once once;
    private final Retries retries;
    private final Audit audit;

    Reassignments(
            ActingMapper acting,
            RoundMapper rounds,
            Recipient recipient,
            People people,
            Substitutions substitutions,
            RequestsById requests,
            Once once,
            Retries retries,
            Audit audit) {
        this.acting = acting;
        this.rounds = rounds;
        this.recipient = recipient;
        this.people = people;
        this.substitutions = substitutions;
        this.requests = requests;
        this.once = once;
        this.retries = retries;
        this.audit = audit;
    }

    /**
     * @throws NotFound unless the actor is an administrator, or college office or deputy secretary of the person's unit
     * @throws InvalidFields if {@code to} is none of the staff, or the same person
     */
    public Result reassign(Reassign command) {
        var from = people.find(command.from())
                .filter(p -> mayReassign(p, command.actorId()))
                .orElseThrow(() -> new NotFound("person"));
        var to = Optional.ofNullable(command.to()).map(id -> colleague(id, from));
        if (command.dryRun()) {
            return retries.run(() -> run(command, from, to));
        }
        return retries.run(() -> once.run(
                command.actorId(),
                command.requestKey(),
                "reassign",
                command.body(),
                Result.class,
                () -> run(command, from, to)));
    }

    /** Whether anything waits for somebody whose tasks the actor may reassign. */
    public boolean hasTasks(Person from, String actorId) {
        return mayReassign(from, actorId)
                && !acting.tasksOf(principals(from), List.of()).isEmpty();
    }

    private boolean mayReassign(Person from, String actorId) {
        return people.hasRole(actorId, Roles.ADMIN)
                || !from.id().equals(actorId) && substitutions.mayRecordFor(from.id(), actorId);
    }

    private Person colleague(String id, Person from) {
        return people.find(id)
                .filter(p -> !p.isStudent() && p.leftOn() == null && !p.id().equals(from.id()))
                .orElseThrow(() -> new InvalidFields("to", "field.colleague.unknown", Map.of()));
    }

    private Result run(Reassign command, Person from, Optional<Person> to) {
        var result = new Result(new ArrayList<>(), new ArrayList<>());
        var actor = people.get(command.actorId());
        for (var task : acting.tasksOf(principals(from), command.services())) {
            var request = requests.lock(task.requestId());
            rounds.slot(task.slotId())
                    .filter(Reassignments::waits)
                    .filter(slot -> recipient.isAloneIn(slot, from, request))
                    .ifPresent(slot -> {
                        var found = recipient.find(slot, request, from, to);
                        if (found.code() == null && !command.dryRun()) {
                            recipient.give(slot, request, from, found, actor);
                        }
                        add(slot, request, found, result);
                    });
        }
        record(command, from, result.moved());
        return result;
    }

    private static void add(SlotRow slot, Request request, Recipient.Found found, Result result) {
        var step = found.step().key();
        if (found.code() != null) {
            result.kept()
                    .add(new Kept(slot.id(), request.number(), request.service(), step, slot.openedAt(), found.code()));
            return;
        }
        result.moved()
                .add(new Moved(
                        slot.id(),
                        request.number(),
                        request.service(),
                        step,
                        slot.openedAt(),
                        found.people().getFirst().id(),
                        found.people().stream().map(Person::name).toList()));
    }

    private List<String> principals(Person from) {
        return Stream.concat(
                        Stream.of(Principal.person(from.id())),
                        people.rolesOf(from.id()).stream().map(RoleGrant::principal))
                .map(Principal::value)
                .distinct()
                .toList();
    }

    private void record(Reassign command, Person from, List<Moved> moved) {
        if (!command.dryRun()) {
            audit.record(
                    Audit.SYSTEM,
                    command.actorId(),
                    "tasks.reassigned",
                    from.id(),
                    Map.of("count", moved.size(), "to", command.to() == null ? "rule" : command.to()),
                    Map.of());
        }
    }

    private static boolean waits(SlotRow slot) {
        return slot.is("OPEN") || slot.is("WAITING") || slot.is("HIDDEN");
    }
}
