package app.yizhan.family.floorwalk;

import app.yizhan.camunda.ModelStep;
import app.yizhan.catalog.Families;
import app.yizhan.child.ChildForms;
import app.yizhan.child.Children;
import app.yizhan.form.Attachments;
import app.yizhan.form.FormField;
import app.yizhan.housing.PlacesInSchool;
import app.yizhan.request.AsksTables;
import app.yizhan.request.Request;
import app.yizhan.request.RequestValues;
import app.yizhan.request.RequestsById;
import app.yizhan.request.RouteTables;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a case of its own of every point of the checklist that is not in order, in the service that the family's table names, and tells
 * the model whether there was any. A point is a choice of the form with the option {@code FAULT}; the fields called like it with
 * {@code Point}, {@code Text} and {@code Photos} behind say more. So a school adds one to form and table alone.
 */
@ModelStep(key = "hand-on-findings", writes = "found")
public class HandOnFindings implements JavaDelegate, AsksTables {

    private static final String FOUND = "found";
    private static final String CORRIDOR = "CORRIDOR";

    private final RequestsById requests;
    private final RequestValues values;
    private final Families families;
    private final RouteTables tables;
    private final Children children;
    private final ChildForms forms;
    private final Attachments attachments;

    HandOnFindings(
            RequestsById requests,
            RequestValues values,
            Families families,
            RouteTables tables,
            Children children,
            ChildForms forms,
            Attachments attachments) {
        this.requests = requests;
        this.values = values;
        this.families = families;
        this.tables = tables;
        this.children = children;
        this.forms = forms;
        this.attachments = attachments;
    }

    @Override
    public Set<String> asked() {
        return Set.of(FloorWalk.ITEM_TABLE);
    }

    @Override
    public void execute(DelegateExecution execution) {
        var request = requests.get(execution.getProcessBusinessKey());
        var all = values.current(request);
        var faults =
                families.of(String.valueOf(request.definitionId())).forms().get(FloorWalk.CHECK_FORM).fields().stream()
                        .filter(field -> field.options().contains(FloorWalk.FAULT))
                        .map(FormField::key)
                        .filter(point -> FloorWalk.FAULT.equals(all.get(point)))
                        .toList();
        faults.forEach(point -> handOn(request, point, all));
        execution.setVariable(FOUND, !faults.isEmpty());
    }

    private void handOn(Request request, String point, Map<String, Object> all) {
        var family = families.of(String.valueOf(request.definitionId()));
        var route = tables.evaluate(family, FloorWalk.ITEM_TABLE, Map.of("check", point));
        var service = String.valueOf(route.get("childService"));
        Map<String, Object> more = new HashMap<>();
        more.put("category", route.get("childCategory"));
        more.put("place", place(String.valueOf(all.get(FloorWalk.FLOOR)), all.get(point + "Point")));
        if (all.get(point + "Photos") instanceof List<?> photos && !photos.isEmpty()) {
            more.put("photos", photos.stream().map(id -> copy(id.toString())).toList());
        }
        var found = String.valueOf(all.get(point + "Text"));
        var kind = String.valueOf(route.get("childKind"));
        children.open(request, service, forms.of(request, service, found, kind, more, FloorWalk.FLOOR));
    }

    /** Stairs are of the building, a corridor of the floor; where the form does not ask it is the corridor that one walks. */
    private static String place(String floor, @Nullable Object asked) {
        var point = asked == null ? CORRIDOR : asked.toString();
        return (PlacesInSchool.OF_FLOOR.contains(point) ? floor : FloorWalk.buildingOf(floor)) + "/" + point;
    }

    /** A file is part of one case: those who repair get one of their own, kept as long as their case is. */
    private String copy(String id) {
        var file = attachments.find(id).orElseThrow();
        var content = new ByteArrayInputStream(attachments.content(id));
        return attachments.store(file.ownerId(), file.name(), content).id();
    }
}
