package app.yizhan.approval;

import java.util.List;
import java.util.stream.Stream;

/**
 * A token of the engine, or a scope with the tokens inside.
 *
 * @param element flow node; of a process instance its key
 * @param id activity instance, or transition instance if a job has still to begin the node
 * @param processInstance the instance that it belongs to; of a call activity the calling one
 * @param isTask whether a person is asked there
 * @param executions ids of its executions
 */
record TokenPlace(
        String element,
        String id,
        boolean pending,
        boolean isTask,
        String processInstance,
        List<String> executions,
        List<TokenPlace> inner) {

    /** Another wherever the token goes: of a job the engine gives only its execution, which goes on to the next step. */
    String standing() {
        return pending ? element + ':' + id : id;
    }

    Stream<TokenPlace> leaves() {
        return inner.isEmpty() ? Stream.of(this) : inner.stream().flatMap(TokenPlace::leaves);
    }

    boolean contains(TokenPlace other) {
        return this == other || inner.stream().anyMatch(p -> p.contains(other));
    }
}
