package app.yizhan.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the planner knows of one version of a family.
 *
 * @param main its main process
 * @param inDialect whether all its elements are such that a return over them is safe
 */
record ReturnModel(ReturnScope main, boolean inDialect) {

    /** Every place at which the step stands; more than one if two call activities call its process. */
    List<List<ReturnLevel>> places(String step) {
        List<List<ReturnLevel>> found = new ArrayList<>();
        collect(step, main, List.of(), found);
        return found;
    }

    private static void collect(String step, ReturnScope scope, List<ReturnLevel> way, List<List<ReturnLevel>> found) {
        if (scope.steps().contains(step)) {
            found.add(with(way, scope, step));
        }
        for (Map.Entry<String, ReturnScope> inner : scope.inner().entrySet()) {
            collect(step, inner.getValue(), with(way, scope, inner.getKey()), found);
        }
    }

    private static List<ReturnLevel> with(List<ReturnLevel> way, ReturnScope scope, String vertex) {
        List<ReturnLevel> longer = new ArrayList<>(way);
        longer.add(new ReturnLevel(scope, vertex));
        return longer;
    }
}
