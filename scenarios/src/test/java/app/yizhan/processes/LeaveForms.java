package app.yizhan.processes;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

/** Forms of leave as students fill them in. */
final class LeaveForms {

    static final String SERVICE = "leave";

    private LeaveForms() {}

    static Map<String, Object> leave(LocalDateTime start, LocalDateTime end) {
        Map<String, Object> data = new HashMap<>();
        data.put("type", "PERSONAL");
        data.put("start", start.toString());
        data.put("end", end.toString());
        data.put("leaveCity", false);
        data.put("destination", "at home");
        data.put("phone", "13800000000");
        data.put("parentInformed", true);
        data.put("reason", "My sister gets married.");
        return data;
    }

    static Map<String, Object> extension(LocalDateTime end) {
        Map<String, Object> data = new HashMap<>();
        data.put("kind", "EXTENSION");
        data.put("end", end.toString());
        data.put("phone", "13800000000");
        data.put("reason", "No train today.");
        return data;
    }

    static Map<String, Object> with(Map<String, Object> form, String key, Object value) {
        form.put(key, value);
        return form;
    }
}
