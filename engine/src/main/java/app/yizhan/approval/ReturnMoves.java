package app.yizhan.approval;

import app.yizhan.approval.ReturnPlan.Move;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.springframework.stereotype.Component;

/** Asks the engine for what was planned: one command each, our listeners hear of every task that goes. */
@Component
class ReturnMoves {

    private final RuntimeService runtime;
    private final ReturnModels models;

    ReturnMoves(RuntimeService runtime, ReturnModels models) {
        this.runtime = runtime;
        this.models = models;
    }

    void run(Move move, boolean startsBehindJoin) {
        var command = runtime.createProcessInstanceModification(move.processInstance());
        move.others().forEach(token -> cancel(command, token));
        if (startsBehindJoin) {
            var definition = runtime.createProcessInstanceQuery()
                    .processInstanceId(move.processInstance())
                    .singleResult()
                    .getProcessDefinitionId();
            models.flowsFrom(definition, move.start()).forEach(flow -> command.startTransition(flow, move.scope()));
        } else {
            command.startBeforeActivity(move.start(), move.scope());
        }
        cancel(command, move.own());
        command.execute();
    }

    /** Every token of the scope goes; one begins behind its start event, or several if that is where they part. */
    void restart(TokenPlace scope, String definitionId, String start) {
        var command = runtime.createProcessInstanceModification(scope.processInstance());
        // what comes first in a block may run as far as its join, so the others are gone before; one keeps the scope
        // alive
        var tokens = scope.inner();
        tokens.stream().skip(1).forEach(token -> cancel(command, token));
        models.flowsFrom(definitionId, start).forEach(flow -> command.startTransition(flow, scope.id()));
        tokens.stream().limit(1).forEach(token -> cancel(command, token));
        command.execute();
    }

    /** The step is open again; whoever had arrived at a join before the step's token waits there again. */
    void run(ReturnUndo.Plan plan, String step) {
        var command = runtime.createProcessInstanceModification(plan.processInstance());
        plan.gone().stream().skip(1).forEach(token -> cancel(command, token));
        plan.again().forEach((join, tokens) -> {
            for (int i = 0; i < tokens; i++) {
                command.startBeforeActivity(join, plan.scope());
            }
        });
        command.startBeforeActivity(step, plan.scope());
        cancel(command, plan.gone().getFirst());
        command.execute();
    }

    private static void cancel(ProcessInstanceModificationBuilder command, TokenPlace token) {
        if (token.pending()) {
            command.cancelTransitionInstance(token.id());
        } else {
            command.cancelActivityInstance(token.id());
        }
    }
}
