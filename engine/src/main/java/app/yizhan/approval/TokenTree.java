package app.yizhan.approval;

import app.yizhan.camunda.CallLinks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.springframework.stereotype.Component;

/** Where the tokens of a case are, through all processes that it called. */
@Component
class TokenTree {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final CallLinks calls;

    TokenTree(RuntimeService runtime, TaskService tasks, CallLinks calls) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.calls = calls;
    }

    TokenPlace of(String processInstance) {
        var root = Objects.requireNonNull(runtime.getActivityInstance(processInstance), "The case has ended");
        return place(root, children(root));
    }

    /** The scopes around a task of the engine and the task's own token, from the outside in; empty if it has gone. */
    List<TokenPlace> wayTo(TokenPlace root, String engineTask) {
        var task = tasks.createTaskQuery().taskId(engineTask).singleResult();
        return task == null
                ? List.of()
                : root.leaves()
                        .filter(p -> p.element().equals(task.getTaskDefinitionKey())
                                && p.executions().contains(task.getExecutionId()))
                        .findFirst()
                        .map(token -> way(root, token))
                        .orElse(List.of());
    }

    /** From the outside in. */
    static List<TokenPlace> way(TokenPlace root, TokenPlace token) {
        List<TokenPlace> way = new ArrayList<>();
        for (var at = Optional.of(root); at.isPresent(); ) {
            way.add(at.get());
            at = at.get().inner().stream().filter(p -> p.contains(token)).findFirst();
        }
        return way;
    }

    private TokenPlace place(ActivityInstance instance, List<TokenPlace> inner) {
        return new TokenPlace(
                instance.getActivityId(),
                instance.getId(),
                false,
                "userTask".equals(instance.getActivityType()),
                instance.getProcessInstanceId(),
                Arrays.asList(instance.getExecutionIds()),
                inner);
    }

    private List<TokenPlace> children(ActivityInstance parent) {
        List<TokenPlace> found = new ArrayList<>();
        for (var child : parent.getChildActivityInstances()) {
            found.add(place(child, "callActivity".equals(child.getActivityType()) ? called(child) : children(child)));
        }
        for (TransitionInstance waiting : parent.getChildTransitionInstances()) {
            found.add(new TokenPlace(
                    waiting.getActivityId(),
                    waiting.getId(),
                    true,
                    false,
                    parent.getProcessInstanceId(),
                    List.of(waiting.getExecutionId()),
                    List.of()));
        }
        return found;
    }

    private List<TokenPlace> called(ActivityInstance caller) {
        return Arrays.stream(caller.getExecutionIds())
                .flatMap(e -> calls.calledBy(caller.getProcessInstanceId(), e).stream())
                .findFirst()
                .map(id -> children(runtime.getActivityInstance(id)))
                .orElse(List.of());
    }
}
