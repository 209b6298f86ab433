package app.yizhan.approval;

import app.yizhan.approval.OpenSlots.Call;
import app.yizhan.refusal.InvalidFields;
import app.yizhan.refusal.NotFound;
import app.yizhan.request.Filing;
import app.yizhan.request.RequestsById;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * The one place where a slot is filled and a task of the engine completed: authorise, record the decision on its slot and
 * turn, settle the round if its mode says so, audit and outbox, all in one transaction; lost races are retried outside it.
 */
@Service
public class Approvals {

    private final OpenSlots openSlots;
    private final DecisionChecks checks;
    private final Decisions decisions;
    private final Settlement settlement;
    private final Returns returns;
    private final Undos undos;
    private final UndoAhead undoAhead;
    private final RequestsById requests;
    private final Filing filing;

    Approvals(
            OpenSlots openSlots,
            DecisionChecks checks,
            Decisions decisions,
            Settlement settlement,
            Returns returns,
            Undos undos,
            UndoAhead undoAhead,
            RequestsById requests,
            Filing filing) {
        this.openSlots = openSlots;
        this.checks = checks;
        this.decisions = decisions;
        this.settlement = settlement;
        this.returns = returns;
        this.undos = undos;
        this.undoAhead = undoAhead;
        this.requests = requests;
        this.filing = filing;
    }

    /**
     * @throws NotFound if the slot does not exist or does not concern the person
     * @throws TaskAlreadyDecided if another was faster
     * @throws TaskGone if the slot was closed by anything else
     * @throws TaskClaimed if a colleague holds it
     * @throws app.yizhan.refusal.InvalidFields if words or values are wrong or missing
     */
    public Decided decide(Decide command) {
        if (!command.action().isDecision()) {
            throw new InvalidFields("action", "field.type.choice", Map.of("options", Action.DECISIONS));
        }
        var call = new Call("decide", command.slotId(), command.requestKey(), command.body(), command.personId());
        return openSlots.act(call, Decided.class, open -> decided(open, command));
    }

    private Decided decided(Open open, Decide command) {
        handOverFiles(open, command);
        var read = checks.check(open, command);
        undos.delayMessages();
        boolean undoable = undoAhead.isCertain(open, command.action());
        var at = decisions.write(open, command, DecisionChecks.signatures(open, read));
        switch (command.action()) {
            case RETURN -> returned(open, command);
            case SUBMIT -> submitted(open, command, read);
            default -> {
                checks.write(open, read, command.action());
                settlement.signed(open, command.action());
            }
        }
        var request = requests.get(open.request().id());
        return new Decided(
                request.status(),
                undoable
                        ? undos.end(at)
                        : undos.untilAfter(
                                open.slot().id(), request, open.actor().id()));
    }

    /** Who acts under an alias uploaded under their own name. */
    private void handOverFiles(Open open, Decide command) {
        filing.handOver(
                command.data().values(), command.personId(), open.actor().id());
        filing.handOver(command.files(), command.personId(), open.actor().id());
    }

    private void returned(Open open, Decide command) {
        if (command.returnsToStep()) {
            returns.toStep(open, command.target());
        } else {
            returns.toApplicant(open);
        }
    }

    private void submitted(Open open, Decide command, Map<String, Object> read) {
        switch (open.slot().purpose()) {
            case "RESUBMIT" -> returns.resubmitted(open, command.data());
            case "CONSULT" -> settlement.signed(open, Action.SUBMIT);
            default -> {
                checks.write(open, read, command.action());
                settlement.signed(open, Action.SUBMIT);
            }
        }
    }
}
