package app.yizhan.processes;

import java.util.HashMap;
import java.util.Map;

/** What students report. */
final class RepairForms {

    static final String SERVICE = "repair";

    private RepairForms() {}

    /** A broken desk: the carpenters pick it up. */
    static Map<String, Object> desk(String place) {
        return form(place, "FURNITURE", "NORMAL", Map.of("subcategory", "FURNITURE_DESK"));
    }

    /** Nobody's row: the dispatcher looks at it. */
    static Map<String, Object> something(String place) {
        return form(place, "OTHER", "NORMAL", Map.of());
    }

    static Map<String, Object> burstPipe(String place) {
        return form(place, "WATER", "URGENT", Map.of("subcategory", "WATER_BURST"));
    }

    static Map<String, Object> form(String place, String category, String urgency, Map<String, ?> more) {
        Map<String, Object> data = new HashMap<>();
        data.put("place", place);
        data.put("category", category);
        data.put("urgency", urgency);
        data.put("description", "the thing by the window is broken since this morning");
        data.putAll(more);
        return data;
    }

    static Map<String, Object> with(Map<String, Object> form, String key, Object value) {
        Map<String, Object> other = new HashMap<>(form);
        other.put(key, value);
        return other;
    }
}
