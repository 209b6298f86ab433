package app.yizhan.approval;

import app.yizhan.request.StepVisits.Visit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * Where a task stands and how its case came there.
 *
 * @param tokens the scopes around it and its own token, from the outside in
 * @param levels the same in the model
 */
record ReturnWay(List<TokenPlace> tokens, List<ReturnLevel> levels, List<Visit> visits) {

    static ReturnWay of(ReturnModel model, List<TokenPlace> tokens, List<Visit> visits) {
        List<ReturnLevel> levels = new ArrayList<>();
        var scope = model.main();
        for (var token : tokens.subList(1, tokens.size())) {
            levels.add(new ReturnLevel(Objects.requireNonNull(scope), token.element()));
            scope = scope.inner().get(token.element());
        }
        return new ReturnWay(tokens, levels, visits);
    }

    String step() {
        return tokens.getLast().element();
    }

    /** The scope's tokens at a level, the one that holds the task included. */
    List<TokenPlace> around(int level) {
        return tokens.get(level).inner();
    }

    /** The token at a level that holds the task, or is it. */
    TokenPlace own(int level) {
        return tokens.get(level + 1);
    }

    /** Activity instance of the scope at a level. */
    String scopeInstance(int level) {
        var around = tokens.get(level);
        var own = own(level);
        return around.processInstance().equals(own.processInstance()) ? around.id() : own.processInstance();
    }

    /** Position of the last visit of an element, -1 if it was never there. */
    int last(String element) {
        for (int i = visits.size() - 1; i >= 0; i--) {
            if (visits.get(i).element().equals(element)) {
                return i;
            }
        }
        return -1;
    }

    /** Elements visited, the last first, each once. */
    LinkedHashSet<String> nearestFirst() {
        LinkedHashSet<String> found = new LinkedHashSet<>();
        visits.reversed().forEach(v -> found.add(v.element()));
        return found;
    }
}
