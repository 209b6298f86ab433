package app.yizhan.processes;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What counselors write down of visits. */
final class VisitForms {

    static final String SERVICE = "visit";

    static final Map<String, Object> SOLVED = Map.of("outcome", "SOLVED");

    private VisitForms() {}

    /** Nothing to be dealt with. */
    static Map<String, Object> visit(LocalDateTime at, String... rooms) {
        Map<String, Object> form = new HashMap<>();
        form.put("kind", "DORM");
        form.put("rooms", List.of(rooms));
        form.put("visitedAt", at.toString());
        form.put("met", "everybody of the room");
        form.put("topics", List.of("STUDY", "LIFE"));
        form.put("mood", "4");
        form.put("observations", "tidy, one sleeps badly");
        form.put("found", "NONE");
        return form;
    }

    /** Something to be dealt with, to be confirmed in the end by a student too. */
    static Map<String, Object> found(LocalDateTime at, String confirmer, String... rooms) {
        var form = visit(at, rooms);
        form.put("found", "SOME");
        form.put("note", "weeps at night since the exam");
        if (!confirmer.isEmpty()) {
            form.put("confirmer", confirmer);
        }
        return form;
    }

    static Map<String, Object> item(String what, String severity, Map<String, ?> more) {
        Map<String, Object> form = new HashMap<>();
        form.put("item", what);
        form.put("severity", severity);
        form.put("itemText", "seen during the visit, please look after it");
        form.putAll(more);
        return form;
    }

    static Map<String, Object> repair(String place) {
        return item("REPAIR", "USUAL", Map.of("itemPlace", place, "repairCategory", "FURNITURE"));
    }

    static Map<String, Object> task(String severity) {
        return item("TASK", severity, Map.of());
    }

    static Map<String, Object> andMore(Map<String, Object> item) {
        Map<String, Object> form = new HashMap<>(item);
        form.put("more", "YES");
        return form;
    }
}
