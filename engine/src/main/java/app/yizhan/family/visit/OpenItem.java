package app.yizhan.family.visit;

import app.yizhan.camunda.ModelStep;
import app.yizhan.catalog.Families;
import app.yizhan.child.Children;
import app.yizhan.form.FormField;
import app.yizhan.form.FormSchema;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import app.yizhan.request.RouteTables;
import app.yizhan.request.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
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
    private final Words words;

    OpenItem(
            RequestsById requests,
            RequestValues values,
            Families families,
            RouteTables tables,
            Children children,
            Words words) {
        this.requests = requests;
        this.values = values;
        this.families = families;
        this.tables = tables;
        this.children = children;
        this.words = words;
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

    /** Services call the same things by different names; what the child's form does not know it is not told. */
    private Map<String, Object> childValues(
            Request request, String service, Map<String, Object> item, Map<String, Object> route) {
        Map<String, Object> all = new HashMap<>();
        put(all, route.get("childKind"), "kind", "urgency");
        put(all, route.get("within"), "within");
        put(all, item.get(Visit.ITEM_TEXT), "description", "text", "words");
        put(all, item.get("repairCategory"), "category");
        put(all, item.get("suggestionCategory"), "category");
        put(all, item.get(Visit.ITEM_PLACE), "place", Visit.ITEM_PLACE);
        put(all, item.get("student"), "student");
        put(all, item.get("owner"), "owner");
        put(all, item.get("owner") != null, "delegated");
        put(all, request.number(), "about");
        // a fault that a student reported already is reported again: the visit waits for its own order
        put(all, "REPORT", "duplicate");
        put(all, false, "anonymous");
        var form = families.latest(service).startForm();
        all.keySet().retainAll(form.fields().stream().map(FormField::key).collect(Collectors.toSet()));
        placeInWords(request, form, all);
        return all;
    }

    private static void put(Map<String, Object> values, @Nullable Object value, String... keys) {
        if (value != null && !value.toString().isBlank()) {
            for (var key : keys) {
                values.put(key, value);
            }
        }
    }

    /** Where a service asks for the place in words, its code says little. */
    private void placeInWords(Request request, FormSchema form, Map<String, Object> all) {
        var family = families.of(String.valueOf(request.definitionId()));
        boolean words = form.field("place").map(f -> f.type().equals("text")).orElse(false);
        if (words && all.get("place") != null) {
            family.field(Visit.ITEM_PLACE)
                    .ifPresent(field ->
                            all.put("place", this.words.show(family, field, all.get("place"), Locale.CHINESE)));
        }
    }
}
