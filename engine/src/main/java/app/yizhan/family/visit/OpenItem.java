package app.yizhan.family.visit;

import app.yizhan.camunda.ModelStep;
import app.yizhan.catalog.Families;
import app.yizhan.child.ChildForms;
import app.yizhan.child.Children;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import app.yizhan.request.RouteTables;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a case of its own of the observation just entered, in the service that the family's table names; tells the model whether
 * there is another one to enter, and whether any case is still open.
 */
@ModelStep(
        key = "open-item",
        writes = {"moreItems", "itemsOpen"})
public class OpenItem implements JavaDelegate {

    private static final String MORE_ITEMS = "moreItems";
    private static final String ITEMS_OPEN = "itemsOpen";

    private final RequestsById requests;
    private final RequestValues values;
    private final Families families;
    private final RouteTables tables;
    private final Children children;
    private final ChildForms forms;

    OpenItem(
            RequestsById requests,
            RequestValues values,
            Families families,
            RouteTables tables,
            Children children,
            ChildForms forms) {
        this.requests = requests;
        this.values = values;
        this.families = families;
        this.tables = tables;
        this.children = children;
        this.forms = forms;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var item = values.current(request);
        var route = tables.evaluate(families.of(String.valueOf(request.definitionId())), Visit.ITEM_TABLE, item);
        var service = String.valueOf(route.get("childService"));
        children.open(request, service, childValues(request, service, item, route));
        values.clear(request, Visit.ITEM);
        execution.setVariable(MORE_ITEMS, Visit.YES.equals(item.get(Visit.MORE)));
        execution.setVariable(ITEMS_OPEN, children.anyOpen(request.id()));
    }

    private Map<String, Object> childValues(
            Request request, String service, Map<String, Object> item, Map<String, Object> route) {
        Map<String, Object> more = new HashMap<>();
        put(more, route.get("within"), "within");
        put(more, item.get("repairCategory"), "category");
        put(more, item.get("suggestionCategory"), "category");
        put(more, item.get(Visit.ITEM_PLACE), "place", Visit.ITEM_PLACE);
        put(more, item.get("student"), "student");
        put(more, item.get("owner"), "owner");
        put(more, item.get("owner") != null, "delegated");
        return forms.of(
                request,
                service,
                String.valueOf(item.get(Visit.ITEM_TEXT)),
                String.valueOf(route.get("childKind")),
                more,
                Visit.ITEM_PLACE);
    }

    private static void put(Map<String, Object> values, @Nullable Object value, String... keys) {
        if (value != null && !value.toString().isBlank()) {
            for (var key : keys) {
                values.put(key, value);
            }
        }
    }
}
